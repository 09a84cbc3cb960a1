/** What the agreements' requirements are called in English, by their Swedish names; the agreements' own are Swedish. */
const NAMES: Readonly<Record<string, string>> = {
  "Medicinsk bedömning": "Medical assessment",
  "Första besök": "First visit",
  "Operation/åtgärd": "Surgery/procedure",
  Återbesök: "Return visit",
  "Över 120 dagar, operation/åtgärd": "Over 120 days, surgery/procedure",
  "Över 150 dagar, första besök": "Over 150 days, first visit",
  "Över 150 dagar, operation/åtgärd": "Over 150 days, surgery/procedure",
  "Över 180 dagar, första besök": "Over 180 days, first visit",
  "Över 180 dagar, operation/åtgärd": "Over 180 days, surgery/procedure",
  "BUP första besök": "Child psychiatry, first visit",
  "BUP utredning": "Child psychiatry, assessment",
  "BUP fördjupad utredning": "Child psychiatry, in-depth assessment",
  "BUP behandling": "Child psychiatry, treatment",
};

/** A requirement's name; one of the user's own agreement is called as she calls it. */
export function requirementName(name: string): string {
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? name) : name;
}
