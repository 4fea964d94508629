"""Pages on which the initiative's own frame, its areas and its goals are read and kept."""
