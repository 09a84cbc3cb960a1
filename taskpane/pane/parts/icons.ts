/**
 * The icons of the pane, one file each: the set as a whole is
 * five megabytes to build and has a style engine of its own.
 */
export { ArrowLeft20Regular } from "@fluentui/react-icons/headless/svg/arrow-left";
export { ArrowSync16Regular } from "@fluentui/react-icons/headless/svg/arrow-sync";
export { CheckmarkCircle16Filled, CheckmarkCircle20Filled } from "@fluentui/react-icons/headless/svg/checkmark-circle";
export { ChevronDown16Regular } from "@fluentui/react-icons/headless/svg/chevron-down";
export { Circle16Regular } from "@fluentui/react-icons/headless/svg/circle";
export { Copy20Regular } from "@fluentui/react-icons/headless/svg/copy";
export { ErrorCircle16Filled, ErrorCircle20Filled } from "@fluentui/react-icons/headless/svg/error-circle";
export { Info20Regular } from "@fluentui/react-icons/headless/svg/info";
export { QuestionCircle20Regular } from "@fluentui/react-icons/headless/svg/question-circle";
export { Settings20Regular } from "@fluentui/react-icons/headless/svg/settings";
export { TableAdd20Regular } from "@fluentui/react-icons/headless/svg/table-add";
export { TableSimple20Regular } from "@fluentui/react-icons/headless/svg/table-simple";
export { Warning20Filled } from "@fluentui/react-icons/headless/svg/warning";
