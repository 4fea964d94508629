"""One module for each command: NAME, HELP, `arguments(parser)` and `run(options) -> int`, as `config.command` says.

A module here is found by its file. Its top imports nothing heavy, so that `varig --help` is instant; Django is set up
before `run` unless the module says `NEEDS_DJANGO = False`. What can't be done is raised as `config.command.Failed`.
"""
