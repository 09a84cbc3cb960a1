/** What goes wrong between the program and its files, in English. */
import type { TroubleText } from "../sv/trouble";

/** English. */
export const troubleEn: TroubleText = {
  cannotRead: ({ file, why }) => `Cannot read ${file}: ${why}`,
  cannotWrite: ({ file, why }) => `Cannot write ${file}: ${why}`,
  cannotPrint: ({ why }) => `Cannot print the result: ${why}`,
  interrupted: "Interrupted.",
  nothingWritten: "Nothing is written: the files that were there are as they were.",
  notPutBack: ({ file, aside }) =>
    `${file} could not be put back as it was. It is kept as ${aside}: give it its right name.`,
  leftOver: (file) => `The temporary file ${file} could not be removed: remove it.`,
  why: {
    full: "the disk is full. Remove what is not needed on it, or write to another disk.",
    limited: "the file is larger than what is allowed (ulimit -f). Raise the limit, or write to another place.",
    large: "the file is larger than the 60 megabytes (JSON: 10) that are read. Remove what is not needed in it.",
    forbidden:
      "you have no right to it. Close it if it is open in Excel, change its permissions or its folder's, or choose another folder.",
    readOnly: "the disk can only be read from. Choose a folder on another disk.",
    folder: "it is a folder. Name a file.",
    notFolder: "something on the way to it is a file and no folder. Correct the path.",
    missing: "it, or the folder that it is in, is not there. Correct the path.",
    tooMany: "too many files are open. Close other programs and try again, or raise the limit (ulimit -n).",
    busy: "another program has it open. Close it there and try again.",
    nobodyReads: "whoever was to read has stopped reading. Read to the end, or write to a file.",
    ring: "symbolic links point at each other in a ring. Name the file itself.",
    longName: "the name is too long. Give a shorter one.",
    notFile:
      "it is neither a file nor a folder, but a pipe, a socket or a device. Save what is in it to a file, and name that.",
    unnamed: "it has no name. Name a file.",
    other: (code) => `the computer answers ${code}. Try again, or choose another place.`,
  },
};
