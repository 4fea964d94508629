"""Declare a register once, and get list columns, filters, Excel in and Excel out. Knows no word of the domain.

`declarations` say what a register is, `reading` makes a sheet of a file, `matching` its headers into columns,
`plan` its rows into what is new, changed and wrong, `writing` makes files, `listing` reads a list's address.
Nothing here writes to the database: the package that owns the register applies the plan in its own action.
"""
