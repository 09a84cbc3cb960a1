/** Which of the marked sheets of a workbook are those that were written. */
import { describe, expect, test } from "vitest";
import { nextNumber, originalsOf, parseRegister, registerText } from "../../../taskpane/excel/register";
import { parseMark, type SheetMark } from "../../../taskpane/excel/sheet-mark";

const mark = (serial: string, more: Partial<SheetMark> = {}): SheetMark => ({
  id: "summary",
  serial,
  fingerprint: "f",
  ...more,
});
const sheet = (name: string, serial: string, more?: Partial<SheetMark>) => ({ name, mark: mark(serial, more) });
const REGISTER = [
  { serial: "1.a", name: "Sammanställning" },
  { serial: "2.b", name: "Utfall" },
];

describe("of the marked sheets, the one that was written is", () => {
  test.each([
    ["the one with the registered name", ["Sammanställning", "Sammanställning (2)"], ["Sammanställning"]],
    ["that one in whatever order", ["Sammanställning (2)", "sammanställning"], ["sammanställning"]],
    ["one alone that has been renamed", ["Summan 2023"], ["Summan 2023"]],
    ["none where only what Excel calls a copy is left", ["Sammanställning (2)"], []],
    ["none where a copy of a renamed one is left", ["Summan (3)"], []],
    ["none of several that are all called otherwise", ["Summan", "Summan (2)"], []],
  ])("%s", (_, names, originals) => {
    expect(
      originalsOf(
        names.map((name) => sheet(name, "1.a")),
        REGISTER,
      ).map(({ name }) => name),
    ).toEqual(originals);
  });

  test("none that the register does not know, whatever its name: it was forged, or comes from another workbook", () => {
    const foreign = [sheet("Sammanställning", "1.other"), sheet("Utfall", "9.x", { fingerprint: "" })];
    expect(originalsOf(foreign, REGISTER)).toEqual([]);
    expect(originalsOf([sheet("Sammanställning", "1.a")], [])).toEqual([]);
  });

  test("none that is a copy of values, which does not stand in another's way either", () => {
    const sheets = [sheet("Utfall (värden)", "2.b", { copy: true }), sheet("Mitt utfall", "2.b")];
    expect(originalsOf(sheets, REGISTER).map(({ name }) => name)).toEqual(["Mitt utfall"]);
  });
});

test("the register comes back from its setting; what is no register is empty", () => {
  expect(parseRegister(registerText(REGISTER))).toEqual(REGISTER);
  for (const other of ["", "null", "{}", '[["a"],[1,2]]', "[[[]]]"]) expect(parseRegister(other)).toEqual([]);
});

test("a new sheet's number is one that no mark has had", () => {
  expect([nextNumber([]), nextNumber([mark("3.a"), mark("12.b"), mark("x")])]).toEqual([1, 13]);
});

test("a mark without a serial is not ours", () => {
  expect(parseMark('{"id":"summary","fingerprint":""}')).toBeUndefined();
});
