# The page that visitors see until content that has errors from the start is mended.

repairing = This directory is being repaired
repairing-why = There are errors in its content, so that it cannot be shown just now. This page looks again by itself every few seconds, and will show what you asked for.
repairing-found = For its editors: { $count ->
    [one] one error
   *[other] { $count } errors
}
repairing-more = { $count ->
    [one] One more
   *[other] { $count } more
}; `minglu check` shows all.
