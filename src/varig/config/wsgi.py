"""What gunicorn serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "varig.config.settings")
application = get_wsgi_application()
# What was made at the start stays: Python's search for cycles need not look through it again for every page.
gc.collect()
gc.freeze()
# And a page makes tens of thousands of small things that are gone when it ends: no need to look after every 700.
gc.set_threshold(20_000, 20, 20)
