// What the Nu HTML Checker does not know yet, though a specification does. A pattern that matches nothing any more
// fails the test, so that the list stays as short as it can be.

/** @type {{pattern: RegExp, reason: string}[]} `reason` names the feature and its specification */
export const UNKNOWN_TO_THE_CHECKER = [];
