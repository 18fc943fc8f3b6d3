"""Names of packages that are somebody else's: a client of that name would be imported in their place.

A list of our own, the same whatever Python runs it and whatever is installed.
"""

from __future__ import annotations

_STANDARD = (
    "abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb"
    " binascii binhex bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop"
    " collections colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg"
    " crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest dummy_threading"
    " email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch formatter fractions"
    " ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html"
    " http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache"
    " locale logging lzma macpath mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt"
    " multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev"
    " parser pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint"
    " profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib"
    " resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib"
    " sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string"
    " stringprep struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib"
    " tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback"
    " tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave"
    " weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo"
)
"""Python's own modules, of 3.11 to 3.14 and some years before."""
_KNOWN = (
    "absl accelerate aiofiles aiohttp airflow alembic algoliasearch altair amqp ansible anthropic anyio appium"
    " arrow asana asgiref asyncpg attr attrs authlib azure babel bcrypt behave billiard black bleach blinker"
    " bokeh boto boto3 botocore braintree brotli bs4 cachetools cassandra catboost celery certifi cffi chardet"
    " charset_normalizer cherrypy click clickhouse_connect cloudinary cohere colorama coverage cryptography"
    " cssselect cupy cv2 cython dash dask datadog dateutil debugpy deepdiff defusedxml deprecated discord"
    " distributed django dns docker docusign dotenv dropbox duckdb elastic elasticsearch environ fabric"
    " facebook faker falcon fastapi firebase_admin flake8 flask flower freezegun fsspec gevent git github"
    " gitlab google googleapiclient gradio graphene graphql greenlet grpc gunicorn h11 h2 h5py hubspot"
    " huggingface_hub hvac hypercorn hypothesis idna influxdb intercom invoke ipython isort itsdangerous jax"
    " jinja2 jira jmespath joblib jose jsonschema jupyter jwt kafka keras keyring klaviyo kombu kubernetes"
    " langchain ldap3 lightgbm linkedin litellm locust loguru lxml magic mailchimp mailgun mako markdown"
    " markupsafe marshmallow matplotlib mcp meilisearch minio mistralai mock mongoengine moto msgpack multidict"
    " mypy mysql neo4j networkx nltk notion nox numba numpy oauthlib okta ollama onnx openai openpyxl"
    " opentelemetry orjson packaging pandas paramiko passlib patsy paypalrestsdk peewee phonenumbers pika"
    " pillow pinecone pip plaid playwright plotly poetry polars prefect prometheus_client prompt_toolkit"
    " protobuf psutil psycopg psycopg2 pulumi pyarrow pycparser pydantic_settings pygame pygments pylint"
    " pymongo pymysql pyodbc pyparsing pyramid pyserial pytz pywin32 pyyaml qdrant_client quart ray razorpay"
    " redis regex reportlab requests requests_oauthlib retrying rich ruff s3fs salesforce sanic scipy scrapy"
    " seaborn segment selenium sendgrid sentry_sdk setuptools shapely shopify six sklearn slack slack_sdk"
    " slugify snowflake socketio soupsieve spacy sphinx spotipy sqlalchemy sqlmodel square starlette"
    " statsmodels streamlit stripe structlog supabase sympy tabulate telegram telethon tenacity tensorflow"
    " tiktoken toml tomli tomlkit toolz torch tornado tox tqdm traitlets transformers trino trio twilio twine"
    " twisted typeguard typer tzdata tzlocal ujson urllib3 uvicorn uvloop virtualenv waitress wandb watchdog"
    " weaviate websocket websockets werkzeug wheel wrapt wtforms xgboost xlrd xlsxwriter yaml yarl zeep zendesk"
    " zmq zope"
)
"""What is installed most, and the kits of vendors, by distribution or by module."""

TAKEN = frozenset(f"{_STANDARD} {_KNOWN}".split())
