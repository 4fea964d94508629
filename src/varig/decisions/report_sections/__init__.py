"""What discussion and decision gives to the documents."""

from varig.decisions.report_sections import discussion, discussion_grounds

__all__ = ["discussion", "discussion_grounds"]
