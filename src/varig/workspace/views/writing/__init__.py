"""Where report and strategy are written: a section beside its facts and gaps, comments, versions."""
