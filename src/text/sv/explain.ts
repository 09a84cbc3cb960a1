/** Verdicts and amounts told in sentences, in Swedish. */
import type { FigureName } from "../../judging";
import type { Named } from "../named";
import { number } from "./numbers";

const AWAITED: Readonly<Record<FigureName, string>> = {
  current: "årets värde",
  earlier: "jämförelsevärdet",
  level: "nivåns eget värde",
  waiting: "antalet väntande",
  waitingWithin: "andelen av de väntande som har väntat högst 30 dagar",
};

function listed(words: readonly string[]): string {
  const text = [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((part) => part !== "").join(" och ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Swedish. */
export const explainSv = {
  earns: ({ region, share, requirement, when }: Named<"region" | "share" | "requirement" | "when">) =>
    `${region} får ${share} av reserven för ${requirement} ${when}`,
  earnsNothing: ({ region, requirement, when }: Named<"region" | "requirement" | "when">) =>
    `${region} får inget för ${requirement} ${when}`,
  during: ({ from, to }: Named<"from" | "to">) => (from === to ? `i ${from}` : `under ${from}–${to}`),
  level: ({ level, limit }: Named<"level" | "limit">) => `nivån ${level} når kravet ${limit}`,
  levelWins: (tier: string) => `även förbättringen når ${tier}, men bara nivån ger ersättning`,
  rose: ({ subject, amount, from, to }: Named<"subject" | "amount" | "from" | "to">) =>
    `${subject} steg ${amount}, ${from} → ${to}`,
  fell: ({ subject, amount, from, to }: Named<"subject" | "amount" | "from" | "to">) =>
    `${subject} sjönk ${amount}, ${from} → ${to}`,
  same: {
    share: (value: string) => `andelen är oförändrad, ${value}`,
    count: (value: string) => `antalet är oförändrat, ${value}`,
  },
  subject: { share: "andelen", count: "antalet" },
  reaches: (step: string) => `vilket når steget ${step}`,
  tooLittle: (step: string) => `vilket inte når ${step}`,
  levelBelow: ({ level, limit }: Named<"level" | "limit">) => `nivån ${level} når inte kravet ${limit}`,
  levelWaiting: ({ waiting, within, limit }: Named<"waiting" | "within" | "limit">) =>
    `nivån räcker inte: ${waiting} väntar och ${within} av dem har väntat högst 30 dagar, kravet är ${limit}`,
  levelUnknown: (why: string) => `nivån kan inte bedömas: ${why}`,
  waitingUnknown: "antalet väntande, eller andelen av dem inom 30 dagar, saknas",
  hidden: (least: string) => `dolt (färre än ${least})`,
  hiddenNote: (least: string) =>
    `Små tal är dolda: antal under ${least}, andelar av färre än ${least} och det som skulle avslöja dem visas inte. Utfall och belopp är räknade på de verkliga talen.`,
  levelHidden: ({ limit, least }: Named<"limit" | "least">) =>
    `nivån når kravet ${limit} (värdet är dolt, färre än ${least})`,
  levelBelowHidden: ({ limit, least }: Named<"limit" | "least">) =>
    `nivån når inte kravet ${limit} (värdet är dolt, färre än ${least})`,
  levelWaitingHidden: ({ limit, least }: Named<"limit" | "least">) =>
    `nivån räcker inte: andelen av de väntande som har väntat högst 30 dagar når inte kravet ${limit} (antalen är dolda, färre än ${least})`,
  reachesHidden: ({ step, least }: Named<"step" | "least">) =>
    `förbättringen når steget ${step} (värdena är dolda, färre än ${least})`,
  tooLittleHidden: ({ step, least }: Named<"step" | "least">) =>
    `förbättringen når inte ${step} (värdena är dolda, färre än ${least})`,
  improvementUnknown: ({ month, why }: Named<"month" | "why">) => `förbättringen mot ${month} kan inte bedömas: ${why}`,
  currentUnknown: (why: string) => `kravet kan inte bedömas: ${why}`,
  thin: "svarsfrekvensen är lägre än överenskommelsen kräver",
  late: "uppgifterna rapporterades senare än överenskommelsen kräver",
  borderline: ({ precision, share }: Named<"precision" | "share">) => `Gränsfall: med ${precision} blir det ${share}.`,
  borderlineOpen: (precision: string) =>
    `Gränsfall: med ${precision} är det öppet, för uppgifter som inte har levererats.`,
  open: "Uppgift saknas ännu; reserven är öppen.",
  awaiting: (figures: readonly FigureName[]) =>
    `${listed(figures.map((name) => AWAITED[name]))} har inte levererats, och utfallet beror på det; reserven är öppen.`,
  untested: ({ region, requirement, when }: Named<"region" | "requirement" | "when">) =>
    `${region} får hela reserven för ${requirement} ${when}: månaden prövas inte`,
  atLeast: (limit: string) => `minst ${limit}`,
  atMost: (limit: string) => `högst ${limit}`,
  moreThan: (limit: string) => `mer än ${limit}`,
  itsPart: "sin del",
  points: (text: string) => `${number(text)} procentenheter`,
  relative: (text: string) => `${number(text)} procent`,
  bonus: ({ region, amount, share, place }: Named<"region" | "amount" | "share" | "place">) =>
    `${region} får ${amount} ur bonuspotten: den tjänade in ${share} av allt som regionerna tjänade in under året (${place}).`,
  unshared: (region: string) =>
    `${region} får inget ur bonuspotten: ingen region tjänade in något, och potten kan då inte fördelas.`,
  emptyPot: (region: string) => `${region} får inget därutöver: allt som var reserverat tjänades in.`,
  noBonus: (region: string) => `${region} får inget ur bonuspotten: den tjänade inte in något under året.`,
  redistributed: ({ region, amount, requirements, place }: Named<"region" | "amount" | "requirements" | "place">) =>
    `${region} får ${amount} av det som andra inte tjänade in: den uppfyllde krav ${requirements} och delar de pengarna med dem som gjorde detsamma, efter folkmängd (${place}).`,
  notRedistributed: (region: string) =>
    `${region} får inget av det som andra inte tjänade in: den uppfyllde inget krav där pengar blev över.`,
  payment: ({
    region,
    amount,
    decision,
    months,
    place,
  }: Named<"region" | "amount" | "decision" | "months" | "place">) =>
    `${region} får ${amount} i ${decision}: intjänat för ${months} (${place}).`,
  paymentWithPot: ({
    region,
    amount,
    decision,
    months,
    part,
    place,
  }: Named<"region" | "amount" | "decision" | "months" | "part" | "place">) =>
    `${region} får ${amount} i ${decision}: intjänat för ${months} och ${part} av det som inte tjänats in (${place}).`,
  asPaid: ({ region, amount, decision }: Named<"region" | "amount" | "decision">) =>
    `${region} har fått ${amount} i ${decision}; beloppet står fast.`,
  corrected: (amount: string) => `Däri ${amount} som rättar tidigare utbetalningar.`,
  grant: ({
    region,
    amount,
    share,
    whole,
    basis,
    place,
  }: Named<"region" | "amount" | "share" | "whole" | "basis" | "place">) =>
    `${region} får ${amount}: ${share} av ${whole} efter ${basis} (${place}).`,
  withheld: ({ region, condition }: Named<"region" | "condition">) =>
    `${region} får inget: villkoret är inte uppfyllt (${condition}).`,
};
