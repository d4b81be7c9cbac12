// What the Nu HTML Checker does not know yet, though a specification does. A pattern that matches nothing any more
// fails the test, so that the list stays as short as it can be.

/** @type {{pattern: RegExp, reason: string}[]} `reason` names the feature and its specification */
export const UNKNOWN_TO_THE_CHECKER = [
  {
    pattern: /^CSS: Unrecognized at-rule “@container”$/,
    reason: "container queries: CSS Conditional Rules Module Level 5",
  },
  {
    pattern: /^CSS: “container(-type)?”: Property “container(-type)?” doesn't exist\.$/,
    reason: "query containers: CSS Conditional Rules Module Level 5",
  },
];
