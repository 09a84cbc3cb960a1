/** Verdicts and amounts told in sentences, in Swedish. */
import { month, number } from "./numbers";

/** Swedish. */
export const explainSv = {
  earns: (region: string, share: string, requirement: string, when: string) =>
    `${region} får ${share} av reserven för ${requirement} ${when}`,
  earnsNothing: (region: string, requirement: string, when: string) => `${region} får inget för ${requirement} ${when}`,
  during: (from: string, to: string) => (from === to ? `i ${from}` : `under ${from}–${to}`),
  level: (level: string, limit: string) => `nivån ${level} når kravet ${limit}`,
  levelWins: (tier: string) => `även förbättringen når ${tier}, men bara nivån ger ersättning`,
  rose: (subject: string, amount: string, from: string, to: string) => `${subject} steg ${amount}, ${from} → ${to}`,
  fell: (subject: string, amount: string, from: string, to: string) => `${subject} sjönk ${amount}, ${from} → ${to}`,
  same: {
    share: (value: string) => `andelen är oförändrad, ${value}`,
    count: (value: string) => `antalet är oförändrat, ${value}`,
  },
  subject: { share: "andelen", count: "antalet" },
  reaches: (step: string) => `vilket når steget ${step}`,
  tooLittle: (step: string) => `vilket inte når ${step}`,
  levelBelow: (level: string, limit: string) => `nivån ${level} når inte kravet ${limit}`,
  levelWaiting: (waiting: string, within: string, limit: string) =>
    `nivån räcker inte: ${waiting} väntar och ${within} av dem har väntat högst 30 dagar, kravet är ${limit}`,
  levelUnknown: (why: string) => `nivån kan inte bedömas: ${why}`,
  waitingUnknown: "antalet väntande, eller andelen av dem inom 30 dagar, saknas",
  hidden: (least: string) => `dolt (färre än ${least})`,
  hiddenNote: (least: string) =>
    `Små tal är dolda: antal under ${least}, andelar av färre än ${least} och det som skulle avslöja dem visas inte. Utfall och belopp är räknade på de verkliga talen.`,
  levelHidden: (limit: string, least: string) => `nivån når kravet ${limit} (värdet är dolt, färre än ${least})`,
  levelBelowHidden: (limit: string, least: string) =>
    `nivån når inte kravet ${limit} (värdet är dolt, färre än ${least})`,
  levelWaitingHidden: (limit: string, least: string) =>
    `nivån räcker inte: andelen av de väntande som har väntat högst 30 dagar når inte kravet ${limit} (antalen är dolda, färre än ${least})`,
  reachesHidden: (step: string, least: string) =>
    `förbättringen når steget ${step} (värdena är dolda, färre än ${least})`,
  tooLittleHidden: (step: string, least: string) =>
    `förbättringen når inte ${step} (värdena är dolda, färre än ${least})`,
  improvementUnknown: (month: string, why: string) => `förbättringen mot ${month} kan inte bedömas: ${why}`,
  currentUnknown: (why: string) => `kravet kan inte bedömas: ${why}`,
  thin: "svarsfrekvensen är lägre än överenskommelsen kräver",
  late: "uppgifterna rapporterades senare än överenskommelsen kräver",
  borderline: (mode: string, share: string) => `Gränsfall: med ${mode} blir det ${share}.`,
  open: "Uppgift saknas ännu; reserven är öppen.",
  untested: (region: string, requirement: string, when: string) =>
    `${region} får hela reserven för ${requirement} ${when}: månaden prövas inte`,
  atLeast: (limit: string) => `minst ${limit}`,
  atMost: (limit: string) => `högst ${limit}`,
  moreThan: (limit: string) => `mer än ${limit}`,
  itsPart: "sin del",
  points: (text: string) => `${number(text)} procentenheter`,
  relative: (text: string) => `${number(text)} procent`,
  bonus: (region: string, amount: string, share: string, place: string) =>
    `${region} får ${amount} ur bonuspotten: den tjänade in ${share} av allt som regionerna tjänade in under året (${place}).`,
  unshared: (region: string) =>
    `${region} får inget ur bonuspotten: ingen region tjänade in något, och potten kan då inte fördelas.`,
  emptyPot: (region: string) => `${region} får inget därutöver: allt som var reserverat tjänades in.`,
  noBonus: (region: string) => `${region} får inget ur bonuspotten: den tjänade inte in något under året.`,
  redistributed: (region: string, amount: string, requirements: string, place: string) =>
    `${region} får ${amount} av det som andra inte tjänade in: den uppfyllde krav ${requirements} och delar de pengarna med dem som gjorde detsamma, efter folkmängd (${place}).`,
  notRedistributed: (region: string) =>
    `${region} får inget av det som andra inte tjänade in: den uppfyllde inget krav där pengar blev över.`,
  payment: (region: string, amount: string, decision: string, months: string, place: string) =>
    `${region} får ${amount} i ${decision}: intjänat för ${months} (${place}).`,
  paymentWithPot: (region: string, amount: string, decision: string, months: string, part: string, place: string) =>
    `${region} får ${amount} i ${decision}: intjänat för ${months} och ${part} av det som inte tjänats in (${place}).`,
  asPaid: (region: string, amount: string, decision: string) =>
    `${region} har fått ${amount} i ${decision}; beloppet står fast.`,
  corrected: (amount: string) => `Däri ${amount} som rättar tidigare utbetalningar.`,
  grant: (region: string, amount: string, share: string, whole: string, basis: string, place: string) =>
    `${region} får ${amount}: ${share} av ${whole} efter ${basis} (${place}).`,
  withheld: (region: string, condition: string) => `${region} får inget: villkoret är inte uppfyllt (${condition}).`,
};
