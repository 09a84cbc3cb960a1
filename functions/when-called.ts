/** What the custom functions do: loaded when one is first called. */
export { forecast, worth } from "./forecast";
export { gap } from "./gap";
export { allocate, bonusPottShare, reserved } from "./money";
export { rule } from "./rule";
export { settle } from "./settle";
export { suppress } from "./suppress";
export { explain, improvement, tierPayout } from "./tier";
export { onTime } from "./visits";
