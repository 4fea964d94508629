"""Long work: declared by name, deferred inside a transaction, run by a worker, followed on a page.

from varig.foundation.jobs.registry import Progress, job, periodic   # in <package>/jobs.py
from varig.foundation.jobs.actions import defer, run_here
"""
