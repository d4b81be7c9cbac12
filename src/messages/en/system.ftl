# What the system refuses, and how a failure is told with its cause.

with-cause = { $what }: { $cause }
one-and-next = { $one }; { $next }
one-or-other = { $one } or { $other }
system-not-found = there is no such file or folder
system-permission-denied = permission is denied
system-address-in-use = another program uses it already
system-address-not-available = this machine does not have that address
system-already-exists = it is there already
system-is-a-folder = it is a folder
system-not-a-folder = a folder was expected, and it is none
system-folder-not-empty = the folder is not empty
system-disk-full = the disk is full
system-quota-exceeded = there is no room left for this user
system-read-only = the disk can only be read
path-not-written = { $path } cannot be written
path-unreadable = { $path } cannot be read
nothing-changed = nothing was changed
