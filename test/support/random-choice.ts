/** Choices by repeatable chance. */
import { between, type Random } from "../../src/ground/random";

/** A whole number from one to another, both with. */
export function whole(random: Random, low: number, high: number): number {
  return Math.floor(between(random, low, high + 1));
}

/** Whether something happens that does so often: never at 0, always at 1. */
export function chance(random: Random, often: number): boolean {
  return random() < often;
}

/** One of some, each as likely; one that stands twice is twice as likely. */
export function pick<One>(random: Random, choices: readonly One[]): One {
  return choices[whole(random, 0, choices.length - 1)] as One;
}
