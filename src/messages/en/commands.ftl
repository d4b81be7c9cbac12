# What commands say.

no-such-language = the program does not speak `{ $tag }`; it speaks { $known }
unknown-language-in-environment = MINGLU_LANGUAGE names `{ $tag }`, which the program does not speak; it speaks { $known }, and now { $spoken }
no-content-folder = there is no content folder { $folder }; run this where it is, or name it with --content
nothing-renamed = nothing was renamed, since the content has errors; mend them first
not-started = not started: mend the { $count ->
    [one] error
   *[other] { $count } errors
} above first; `minglu check` shows whether any is left
nothing-searched = nothing was searched: mend the { $count ->
    [one] error
   *[other] { $count } errors
} above first
nothing-counted = there is no report: mend the { $count ->
    [one] error
   *[other] { $count } errors
} above first
deleted-file = { $file } is deleted; the review shows the content as if it were still there
reviewed-as-before = { $file } has errors, and the review shows it as it was before
nothing-to-review-for-mistakes = There are errors in the content, so what changed cannot be told; mend them first.
nothing-reviewed = there is no review: mend the references above first
nothing-written = nothing was written, since the content has errors; mend them first
outcome-not-written = the outcome cannot be written
report-not-written = the report cannot be written
review-not-written = the review cannot be written
results-not-written = the results cannot be written
explanation-not-written = the explanation cannot be written
completions-not-written = the completions cannot be written

unknown-code = there is no code `{ $name }`; `minglu explain` lists them all
unknown-code-with-suggestion = there is no code `{ $name }`; did you mean `{ $near }`?

links-compared-later = the links of { $revision } are compared once the references above hold
not-comparable = the content as of { $commit } cannot be compared with, since its references do not hold ({ $mistake }); name another revision
no-review-in = no review is told in { $language }

no-toml-file = there is no TOML file of the content at { $path }
not-in-content = { $path } is not in the content folder; name that with --content
files-would-change = { $changed } of { $all } files would change
files-changed = { $changed } of { $all } files changed
not-the-same = { $path } would not say the same in the canonical order, so nothing was written

mistakes-mended = { $count ->
    [0] nothing could be mended without asking
    [one] mended 1 mistake in { $files ->
        [one] 1 file
       *[other] { $files } files
    }
   *[other] mended { $count } mistakes in { $files ->
        [one] 1 file
       *[other] { $files } files
    }
}
mended-in-file = {"  "}{ $file }: { $count }
mended-in-others = {"  "}and in { $count ->
        [one] one file more
       *[other] { $count } files more
    }

content-folder-unreadable = the content folder { $folder } cannot be read
no-folder = { $folder } is not a folder
folder-not-listed = { $folder } cannot be listed

manual-not-written = the manual cannot be written to { $folder }
manual-is-in = The manual is in { $folder }; `man -l { $folder }/minglu.1` shows it.
schemas-written = { $count } schemas written to { $folder }

# Renaming.

is-now = The { $kind } `{ $old }` is now `{ $new }`.
would-become = The { $kind } `{ $old }` would become `{ $new }`.
renamed-in = in     { $file }
renamed-moved = moved  { $from } -> { $to }
renamed-mended = mended { $file }, which names it { $count ->
    [one] once
   *[other] { $count } times
}
leads-for-good = { $old } leads to { $new } for good.
would-lead-for-good = { $old } would lead to { $new } for good.
last-day-there = Its last day in the old organization is written as { $end }.
last-day-there-by-today = Its last day in the old organization is written as { $end }; --on gives its first day in the new one.
was-dry-run = Nothing was changed: this was a dry run.
nothing-to-do = nothing to do: the { $kind } is called `{ $slug }` already

# Everyday changes.

ask-go-ahead = Do this? yes or no
neither-yes-nor-no = `{ $answer }` is neither yes nor no
no-workbook-name = a workbook is written into a file such as directory.xlsx, and not into { $file }
nothing-done-without-yes = nothing was changed, since there is no terminal to ask at; the same command with --yes does this
nothing-was-done = Nothing was changed.
replaced-phone = { $place }: { $before } -> { $after }

# Serving.

serving = Serving { $folder } on http://{ $address }
serving-counts = { $organizations } organizations, { $units } units, { $posts } posts, { $people } people, { $count } languages ({ $languages })
changes-by-itself = What is dated changes by itself, next on { $day }.
undrawn-pictures = { $undrawn } of { $all } pictures for social networks cannot be drawn, since no font of this machine has all their characters; install fonts such as Noto Serif and Noto Serif CJK.
shows-at-once = A saved change shows at once, and in open pages too.
ctrl-c-stops = Ctrl-C stops it.
server-not-started = the server cannot be started
index-not-made = the search index cannot be made
no-caching-directive = `{ $directive }` in --cache-control is no directive for pages; write for example "public, max-age=60, s-maxage=600"
cannot-listen = cannot listen on { $address }; choose another with --listen
cannot-wait-to-stop = cannot wait for the signal to stop
cannot-wait-to-reload = cannot wait for the signal to reload
cannot-be-watched = { $folder } cannot be watched
index-not-made-again = The search index cannot be made: { $reason }; the content is served as it was read last.
content-read-again = The content was read again in { $milliseconds } ms: { $summary }.
last-good-is-served = The last content without errors is served until this is mended.
content-is-away = The content folder { $folder } is away; what was read last is served until it is back.
content-is-back = The content folder { $folder } is back.
nothing-is-served-yet = The content has errors: visitors are told that it is being repaired until they are mended.
served-as-read-last = { $reason }; the content is served as it was read last.

# The log at a terminal.

log-request = { $method } { $path }: { $status }, { $milliseconds } ms
log-nothing-found = nothing was found for “{ $text }”
log-page-not-made = the page { $path } could not be made: { $cause }
log-picture-not-made = the picture { $file } could not be made: { $cause }
log-line-not-made = a line of data could not be made: { $cause }
log-not-accepted = a connection could not be accepted: { $error }
log-cut-off = some requests were still being answered
log-looks-at-files = the system does not tell of changes; files are looked at instead ({ $error })
log-not-watched = the content cannot be watched: { $error }

# Revisions of git.

not-in-repository = { $folder } is not in a git repository that can be read: { $complaint }
unknown-revision = git knows no revision `{ $revision }` here; { $advice }
clone-is-shallow = this clone is shallow: { -fetch-all }
name-a-revision = name a branch, a tag or a commit, such as origin/main or HEAD~1
too-shallow = this clone is too shallow to know where { $one } and { $other } parted; { -fetch-all }
-fetch-all = run `git fetch --unshallow`, or let CI check out the whole history (`fetch-depth: 0`)
nothing-in-common = { $one } and { $other } have no commit in common
content-of-commit-unreadable = the content of { $commit } cannot be read
no-content-then = { $commit } has no content in { $folder }; the folder may have had another name then
no-content-in-root = { $commit } has no content in its root; the folder may have had another name then
git-no-repository = work in a clone of the repository that has the content (git: { $said })
git-other-owner = its files belong to another user; if you trust them, run `git config --global --add safe.directory { $folder }` (git: { $said })
git-no-permission = git is not permitted to read a file of it (git: { $said })
git-left-out = this clone left out what is needed, and it cannot be fetched now; look whether the network is there (git: { $said })
git-damaged = files of git are damaged or missing; make a new clone and continue there (git: { $said })
git-said = git: { $said }
git-silent = git did not answer
git-not-installed = the program `git` is needed to read revisions and is not installed
git-not-run = the program `git` cannot be run
git-lists-unknown = git lists what is unknown
git-ends-early = git's answer ends too early
git-lost-object = git has lost the object { $hash }
