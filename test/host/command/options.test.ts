/** Nothing that a call says is left without a word: what is not there, what nothing uses, and what is said twice. */
import { describe, expect, test } from "vitest";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { agreementKvinnorsHalsa2022 } from "../../../src/agreements/kvinnors-halsa-2022";
import { COMMAND } from "../../../src/text";
import { EXAMPLE, settle } from "./support/call";

const {
  noSuchOption,
  nothingMeasured,
  nothingToDecide,
  optionUnknown,
  optionValue,
  requirementUnknown,
  twice,
  usedOnlyWith,
} = COMMAND.sv;

/** The first line of what is said of a call that is wrong. */
async function refused(...args: readonly string[]): Promise<string | undefined> {
  const { code, out, error } = await settle(EXAMPLE, "--dry-run", ...args);
  expect([code, out]).toEqual([2, ""]);
  return error.split("\n")[0];
}

describe("--decide", () => {
  const known = "1, 2, 3, 4, 5, 6, 7, 8, 9";

  test.each(["99", "0", "04", "krav 4"])(
    "for requirement %s, which is not there, is refused with those that are",
    async (given) => {
      expect(await refused("--decide", `${given}=population`)).toBe(
        requirementUnknown({ given, agreement: agreement2023.title, known }),
      );
    },
  );

  test("for one that is there is none, beside one that is", async () => {
    const by2021 = ["--agreement", "2021", "--figures-year", "2023"];
    expect((await settle(EXAMPLE, "--dry-run", ...by2021, "--decide", "1=population")).error).not.toContain("--decide");
    expect(await refused("--decide", "4=population", "--decide", "10=returned")).toBe(
      requirementUnknown({ given: "10", agreement: agreement2023.title, known }),
    );
  });

  test("for one of the agreement that is compared with is understood", async () => {
    const numbers = (agreement2021.performance?.requirements ?? []).map(({ number }) => number);
    const own = (agreement2023.performance?.requirements ?? []).map(({ number }) => number);
    const [only] = own.filter((number) => !numbers.includes(number));
    const decide = ["--decide", `${only ?? ""}=returned`, "--agreement", "2021", "--figures-year", "2023"];
    expect(await refused(...decide)).toContain(`inget krav ${only ?? ""}.`);
    // The one has no such requirement, and the other decides of none.
    expect(await refused(...decide, "--compare", "2023")).toContain(`--decide ${only ?? ""}: i ${agreement2021.title}`);
    const first = ["--decide", `${numbers[0] ?? ""}=returned`];
    expect((await settle(EXAMPLE, "--dry-run", ...first, "--compare", "2021")).error).not.toContain("--decide");
  });

  test("where what is not earned goes to a bonus pot is refused: nothing is decided there", async () => {
    const args = ["--decide", "4=population"];
    expect(await refused(...args)).toBe(nothingToDecide({ given: "4", agreement: agreement2023.title }));
    expect(await refused(...args, "--lang", "en")).toBe(
      COMMAND.en.nothingToDecide({ given: "4", agreement: agreement2023.title }),
    );
  });

  test("under an agreement without requirements, and in English", async () => {
    const { title } = agreementKvinnorsHalsa2022;
    const args = ["--agreement", "kvinnors-halsa-2022", "--decide", "1=returned"];
    expect(await refused(...args)).toBe(requirementUnknown({ given: "1", agreement: title, known: "" }));
    expect(await refused(...args, "--lang", "en")).toBe(
      COMMAND.en.requirementUnknown({ given: "1", agreement: title, known: "" }),
    );
  });

  test("twice for one requirement, or with more than a decision", async () => {
    expect(await refused("--decide", "4=population", "--decide", "4=returned")).toBe(twice("--decide 4"));
    expect(await refused("--decide", "4=population=returned")).toContain("--decide 4=population: ");
    expect(await refused("--decide", "=population")).toBe(COMMAND.sv.decision("=population"));
  });
});

describe("an option that nothing would use is refused:", () => {
  test.each(["way", "others"])("--%s without a forecast or scenarios", async (option) => {
    expect(await refused(`--${option}`, "latest")).toBe(
      usedOnlyWith({ option: `--${option}`, needs: "--forecast, --scenarios" }),
    );
  });

  test.each(["patients", "goal", "draws", "seed"])("--%s without a forecast", async (option) => {
    const words = usedOnlyWith({ option: `--${option}`, needs: "--forecast" });
    expect(await refused(`--${option}`, "7")).toBe(words);
    expect(await refused(`--${option}`, "7", "--scenarios", "examples/scenarier-pahittade.json")).toBe(words);
  });

  test("--figures-year and --upto under an agreement that measures nothing", async () => {
    const args = ["--agreement", "kvinnors-halsa-2022"];
    expect(await refused(...args, "--figures-year", "2023")).toBe(nothingMeasured(agreementKvinnorsHalsa2022.title));
    expect(await refused(...args, "--upto", "2022-06")).toBe(
      optionUnknown({ option: "upto", given: "2022-06", known: "" }),
    );
  });
});

describe("a call that cannot be understood is told in the user's language:", () => {
  test("an option that is not there", async () => {
    expect(await refused("--regoin", "13")).toBe(noSuchOption("--regoin"));
    expect(await refused("-x", "--lang", "en")).toBe(COMMAND.en.noSuchOption("-x"));
  });

  test("a value that is missing, or is not asked for", async () => {
    for (const args of [["--json"], ["--json", "--force"], ["--json="], ["--json", ""]])
      expect([args, await refused(...args)]).toEqual([args, optionValue("--json")]);
    expect(await refused("--force=nej")).toBe(optionValue("--force"));
  });

  test("an option that is given twice", async () => {
    expect(await refused("--region", "13", "--region", "14")).toBe(twice("--region"));
  });
});
