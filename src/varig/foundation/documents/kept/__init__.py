"""A document as it is kept: said in its own language once and for all, and written as canonical JSON.

What is kept doesn't change with the program's words, and reads back into the same document.
"""

from varig.foundation.documents.kept.decoding import NotReadable, decoded
from varig.foundation.documents.kept.encoding import Kept, encoded
from varig.foundation.documents.kept.settling import settled

__all__ = ["Kept", "NotReadable", "decoded", "encoded", "settled"]
