/** The identities of the money in words, and where one fails, in English. */
import type { Text } from "../sv";

/** Both sides of every identity. */
export const checksEn: Text["checks"] = {
  "pots-reserves": {
    title: "The performance money is the reserves",
    left: "Performance money",
    right: "Sum reserved",
  },
  "reserves-decided": {
    title: "The reserves are earned, not earned, or still open",
    left: "Sum reserved",
    right: "Earned + without a test + not earned + open",
  },
  "pot-bonuses": {
    title: "What was not earned is shared",
    left: "Not earned",
    right: "Bonus + redistributed + back to the state (and unshared)",
  },
  "part-payments": {
    title: "The part payment is what was earned",
    left: "Earned in the part payment's months",
    right: "Paid in part (and corrected later)",
  },
  "payments-block": {
    title: "The payments are the performance money",
    left: "Performance money",
    right: "Sum paid (and unshared)",
  },
  "payments-not-negative": { title: "No payment is negative", left: "Zero", right: "Sum of negative payments" },
  "outcome-summary": {
    title: "Utfall and Sammanställning say the same",
    left: "Earned in Sammanställning",
    right: "Sum earned in Utfall",
  },
  "requirement-rows": {
    title: "Per krav: its rows are the payments",
    left: "Sum paid",
    right: "Sum of the rows of Per krav",
  },
  "requirement-columns": {
    title: "Per krav: its columns are the payments",
    left: "Sum paid",
    right: "Sum of the columns of Per krav",
  },
  "grants-dealt": {
    title: "Other money is dealt out",
    left: "Money to the regions",
    right: "Dealt out + withheld",
  },
  "agreement-total": {
    title: "All the agreement's money is placed",
    left: "The agreement in total",
    right: "Performance money + other money",
  },
  "region-reserves": {
    title: "Each region's reserve is its part by population",
    left: "Performance money by population",
    right: "Reserved by region",
  },
  "region-earned": {
    title: "What each region earned follows from the outcomes",
    left: "Reserves times outcomes",
    right: "Earned + without a test by region",
  },
  "region-decided": {
    title: "Each region's reserve is earned, not earned or open",
    left: "Reserved by population",
    right: "Earned + not earned + open by region",
  },
  "region-bonus": {
    title: "Each region has its part of what was not earned",
    left: "Part by the agreement's rule",
    right: "Bonus + redistributed + back to the state by region",
  },
  "region-year": {
    title: "Each region's payments are its year",
    left: "Earned + bonus, rounded to whole kronor",
    right: "Paid + outstanding by region",
  },
  "requirement-reserves": {
    title: "Each requirement's reserve is its weight of the money",
    left: "The pot's money times the weight",
    right: "Reserved by requirement",
  },
  "requirement-earned": {
    title: "What is earned and not earned by requirement follows from the outcomes",
    left: "Reserves times outcomes",
    right: "Earned + not earned by requirement",
  },
  "payment-regions": {
    title: "Each payment is the right amount to each region",
    left: "Earned in its months, rounded and corrected",
    right: "Paid",
  },
  "payment-corrections": {
    title: "Each correction is what lies between the right amount and the paid",
    left: "Right amount − paid",
    right: "Corrected + outstanding",
  },
  "grant-regions": {
    title: "Each grant of other money is shared by its basis",
    left: "The grant by its basis",
    right: "To the regions + withheld",
  },
  "months-outcome": {
    title: "The months of Bonuspott are those of Utfall",
    left: "Reserved + earned + not earned by month",
    right: "Sums of Utfall by month",
  },
};

const one = (count: number, single: string, several: string): string =>
  `${String(count)} ${count === 1 ? single : several}`;

/** Where an identity was looked at, and where it fails. */
export const placesEn: Text["places"] = {
  count: {
    region: (count) => one(count, "region", "regions"),
    requirement: (count) => one(count, "requirement", "requirements"),
    payment: (count) => one(count, "payment", "payments"),
    grant: (count) => one(count, "grant", "grants"),
  },
  requirement: (number) => `requirement ${number}`,
  payment: (month) => `the payment in ${month}`,
  apart: ({ where, left, right }) => `${where}: ${left} ≠ ${right}`,
  sheet: {
    counted: { region: "Number of regions", requirement: "Number of requirements", month: "Number of months" },
    agreeing: {
      region: "Regions where the sides are equal",
      requirement: "Requirements where the sides are equal",
      month: "Months where the sides are equal",
    },
    where: "Where",
    by: "Difference there",
    titles: {
      region: "Region by region: what differs, and 0 where it holds (the rows are folded)",
      requirement: "Requirement by requirement: what differs, and 0 where it holds (the rows are folded)",
      month: "Month by month: what differs, and 0 where it holds (the rows are folded)",
      lot: "What was not earned, by requirement and month, and the reserves it is shared by (the rows are folded)",
    },
    region: "Region",
    requirement: "Requirement",
    month: "Month",
    lost: "Not earned",
    receivers: "The receivers' reserves",
    part: (month) => `Redistributed ${month}, computed`,
    rounding: (of) => `Rounding: ${of}`,
    year: "the year",
  },
  more: (count) => `and in ${one(count, "place", "places")} more`,
};
