import { output } from '../define.ts'
import type { Entry } from '../entry.ts'
import { without } from '../rules-out.ts'
import { cleanedByHook } from './cleaned-by-hook.ts'

/** Python and pip. Narrower entries come first. */
export const python: readonly Entry[] = [
  output(
    'pip-externally-managed',
    /externally-managed-environment/,
    'This Python belongs to the distribution, and pip is not allowed to install into it.',
    [
      [
        'Ubuntu 23.04, Debian 12 and later do not allow it',
        'create an environment (`python3 -m venv /var/www/app/venv`) and use its pip',
      ],
    ],
  ),
  output(
    'python-syntax',
    /^SyntaxError: (?:invalid syntax|Missing parentheses in call|f-string|future feature|positional patterns|Non-(?:UTF-8|ASCII)|'(?:await|yield|return)' outside|expected ')/,
    'Python could not read a source file: often its version is too old for the code.',
    [
      [
        'The Python of the script is older than the code needs, or is Python 2',
        'check `python --version` in the script, and call the right one (`FOLDER/bin/python`)',
      ],
      ['The file has a mistake, such as markers of a merge', 'look at the lines above the error'],
    ],
  ),
  output(
    'pip-internals',
    /No module named '?pip\.(?:req|download)\b|cannot import name '?(?:parse_requirements|PipSession)/,
    'A program uses internal parts of pip that pip 10 and later no longer offer.',
    [
      [
        'It is a setup.py, often of an old package',
        'update that package; in your own setup.py, read the requirements file yourself',
      ],
    ],
  ),
  output(
    // PEP 594 and "What's New In Python" 3.10 and 3.12
    'python-version',
    /No module named '?(?:secrets|dataclasses|contextvars|zoneinfo|tomllib|imp|asyncore|cgi|pipes|telnetlib|apt_pkg|dnf|_(?:sqlite3|ctypes|bz2|lzma))'?$|'(?:Mutable)?(?:Mapping|Sequence|Set)' from 'collections'|'collections' has no attribute|attribute 'ImpImporter'/,
    'The Python that ran lacks a module or name that other versions of Python have.',
    [
      [
        'It is newer than the code or a package expects',
        'update that package (for ImpImporter, update setuptools), or use an older Python',
        without(/'?(?:imp|asyncore|cgi|pipes|telnetlib)'?$|collections|ImpImporter/m),
      ],
      [
        "It is older than the code needs, is not the distribution's Python, or was compiled without a library",
        'check `python3 --version` in the script, and call the right one by its path',
      ],
    ],
  ),
  output(
    'pip-missing',
    /Unable to find any of pip|No setuptools found|No module named '?(?:pip|ensurepip|virtualenv|setuptools|distutils|pkg_resources)\b|cannot import name '?main'?$/,
    'The Python that ran has no working pip, virtualenv or setuptools.',
    [
      [
        'Python 3.12 and later do not bring distutils and setuptools (with pkg_resources), which an older package expects',
        'run `FOLDER/bin/pip install "setuptools<81"`, which brings them, or update that package (if node-gyp ran it, update npm)',
        /^(?![\s\S]{0,4000}?'?(?:distutils|setuptools|pkg_resources))/,
      ],
      [
        'They belong to one version of Python, and are packages of their own in the distribution',
        'install them for the Python in the error (`sudo apt-get install -y python3-pip python3-venv`), or call `python3 -m pip` in a virtual environment',
      ],
    ],
  ),
  output(
    'pip-index-unreachable',
    /after connection broken by '(?!SSLError|ProxyError)/,
    'pip does not reach its index.',
    [
      [
        'The instance has no route there, or needs a proxy',
        'add a NAT gateway, allow outbound port 443, and check `env | grep -i proxy`',
      ],
    ],
  ),
  output(
    'python-without-ssl',
    /[Ss][Ss][Ll] module (?:in Python )?is not available|No module named '?_ssl\b/,
    'This Python was compiled without OpenSSL.',
    [
      [
        'The headers of OpenSSL were missing, or older than 1.1.1, which Python 3.10 and later need',
        'use the Python of the distribution, or install openssl-devel (Amazon Linux 2: openssl11-devel; Ubuntu: libssl-dev) and compile it again',
      ],
    ],
  ),
  output('pip-nothing-found', /from versions: none/, 'pip found no version at all of a package.', [
    [
      'No package has this name or version, such as a stray word in the requirements file',
      'look it up on pypi.org, and correct or remove that line',
    ],
    [
      'Warnings about the connection stand above, or it is in a private index',
      'request pypi.org from the instance with `curl -I`, or add `--index-url URL`',
    ],
    ['No version is for this Python', 'check `python3 --version`'],
  ]),
  output(
    'pip-no-version',
    /Could not find a version that satisfies the requirement|No matching distribution found|is not a supported wheel|requires a different Python|Requires-Python/,
    'pip found no matching version of a package.',
    [
      [
        'The wheel is for another Python or architecture, as its name says',
        'compare that name with `python3 --version` and `uname -m`, and use the wheel for them',
        without(/supported wheel/),
      ],
      [
        'The Python on the instance is older or newer than the package supports, or that version does not exist',
        'compare it with the versions in the line, check `python3 --version`, and install the Python that the application needs',
        /supported wheel/,
      ],
      [
        'pip is old, or the index cannot be reached',
        'update it (`python3 -m pip install -U pip`), and check the connection to pypi.org',
      ],
    ],
  ),
  output(
    'pip-build-failed',
    /Failed (?:building wheel|to build) for|python setup\.py (?:egg_info|bdist_wheel|install)" failed|metadata-generation-failed|Getting requirements to build wheel did not run|pg_config executable not found|mysql_config.{0,20}not found|fatal error: Python\.h|error: command '?.{1,60}(?:gcc|cc)'? failed|Microsoft Visual C\+\+ .{1,20} is required|subprocess-exited-with-error/,
    'A Python package could not be built on the instance.',
    [
      [
        'It does not support this version of Python, or pip and setuptools are too old for it',
        'check `python3 --version` and the version of the package, and run `python3 -m pip install -U pip setuptools wheel` first',
        /pg_config|mysql_config|Python\.h|gcc|Visual C/,
      ],
      [
        'The compiler or headers are missing',
        'install gcc and python3-dev, and libpq-dev for psycopg2 or default-libmysqlclient-dev for mysqlclient (Amazon Linux 2023: python3-devel, libpq-devel)',
      ],
      ['A prebuilt package is available', 'use psycopg2-binary or a wheel for this Python, and update pip'],
    ],
  ),
  output(
    'python-venv-missing',
    /ensurepip is not\b|ensurepip.{0,80}returned non-zero|\/v?env\/bin\/[\w.-]{1,60}: (?:bad interpreter|cannot execute: required)|venv\/bin\/\w{1,20}: No such file|venv\/bin\/activate: No such file|\/\.?(?:v?env|virtualenvs?\/[\w.-]{1,60})\/bin\/[\w.-]{1,20}: not found|No module named '?venv'?/,
    'The virtual environment is missing or broken.',
    [
      [
        'It was not created on the instance, or its path differs',
        'create it in AfterInstall: `python3 -m venv FOLDER`, then `FOLDER/bin/pip install -r requirements.txt`',
        /ensurepip|interpreter|required/,
      ],
      [
        'The venv module is not installed',
        'run `sudo apt-get install -y python3-venv`',
        /interpreter|required/,
      ],
      [
        'It was copied from elsewhere, or its Python was removed',
        'recreate it, since environments cannot be moved',
      ],
    ],
  ),
  output(
    'python-settings-missing',
    /No module named '?[\w.]{0,100}(?:(?:local|prod\w{0,8})_(?:settings|config)|(?:settings|config)[._](?:local|prod\w{0,8}|secrets?)|\.secrets)'?$/,
    'Python cannot find a settings file of the application.',
    [
      [
        'It is not in the bundle, for example because Git ignores it',
        'create it in a hook, or correct DJANGO_SETTINGS_MODULE',
      ],
      ['The script runs in another folder', 'cd to the application folder, or set PYTHONPATH'],
      cleanedByHook,
    ],
  ),
  output(
    'python-openssl-old',
    /urllib3 v2\S{0,4} only supports OpenSSL/,
    'urllib3 2 does not work with the OpenSSL that this Python was built with.',
    [
      [
        'Amazon Linux 2 and other old releases have OpenSSL 1.0.2',
        'pin `urllib3<2` in the requirements, or move to Amazon Linux 2023',
      ],
    ],
  ),
  output(
    'tool-plugin-missing',
    /No module named '?(?:\w{0,40}aws_?cli_?\w{1,40}|poetry_\w{0,40}plugin\w{0,20})'?$|Error importing plugin "|no attribute '?awscli_initialize/,
    'A plugin of a command line tool is not installed for the Python of that tool.',
    [
      [
        'A configuration of the tool names it, such as `[plugins]` in `~/.aws/config` of the user of the script, or addopts of pytest',
        'remove that entry, or install the plugin with the pip of the tool; the AWS CLI 2 has a Python of its own',
      ],
      [
        'The application imports it',
        'install it in its environment: `FOLDER/bin/pip install -r requirements.txt`',
      ],
    ],
  ),
  output(
    'python-module-missing',
    /ModuleNotFoundError: (?!.{0,20}'\/)|ImportError: (?:No module named|cannot import name)|: No module named (?!'\/)|DistributionNotFound: /,
    'Python cannot find a module.',
    [
      [
        "Dependencies are not installed for the Python that ran, such as the system's own, as its path in the error shows",
        "use the environment's own Python and pip: `FOLDER/bin/pip install -r requirements.txt` (Windows: `FOLDER\\Scripts\\pip`); what only development needs is in other files or extras",
        /cannot import name/,
      ],
      [
        'The script runs in another folder, so your own package is not found',
        'cd to the application folder, or set PYTHONPATH',
        /cannot import name .{0,300}site-packages|circular import/,
      ],
      [
        'The versions of two packages are not compatible, or two files of the application import each other',
        'pin them in requirements.txt, or move one of the imports into the function that needs it',
      ],
    ],
  ),
  output(
    'django-command-unknown',
    /^Unknown command: ['"]\w{1,60}['"]/,
    'manage.py of Django does not know the command.',
    [
      [
        'The application that provides it is not in INSTALLED_APPS of these settings, or its package is not installed here',
        'print `python manage.py help` in the script, and compare DJANGO_SETTINGS_MODULE and `pip list` with a machine where it works',
      ],
      [
        'The settings did not load, so Django knows only its own commands',
        'run `python manage.py check` with the environment of the hook; a variable may be missing',
      ],
    ],
  ),
  output(
    'django-static-file-missing',
    /Missing staticfiles manifest entry|could not be found with <\S{0,100}StaticFilesStorage/,
    'Django does not find a static file that a template or stylesheet names.',
    [
      [
        '`manage.py collectstatic` did not run after the last change',
        'run it in AfterInstall before the start',
        /could not be found/,
      ],
      ['The file is not in the bundle, or its name differs in case', 'add it, or remove the reference'],
    ],
  ),
  output(
    'flask-application',
    /Could not locate a Flask application|Failed to find Flask application|^Error: No such command ['"]db['"]/,
    'Flask does not find the application, or does not know the commands of Flask-Migrate.',
    [
      [
        'FLASK_APP is not set in the hook, or importing the application failed',
        'write `export FLASK_APP=MODULE` in the script, cd to the application folder, and read the error of `flask routes`',
      ],
      [
        'Flask-Migrate is not installed for the Python that ran',
        'run `FOLDER/bin/pip install -r requirements.txt`',
        without(/command/),
      ],
    ],
  ),
  output(
    'celery-option-order',
    /removed in Celery 5\.0|You are using .-A. as an option of/,
    'Celery 5 and later expect the application before the command.',
    [['The command is written for Celery 4', 'write `celery -A APP worker`']],
  ),
  output(
    'pip-conflict',
    /because these package versions have conflicting dependencies|^ResolutionImpossible/,
    'Packages require different versions of another package, so pip finds none that fits them all.',
    [
      [
        'A pin in the requirements file contradicts what a package needs (the line with "depends on")',
        'loosen that pin, or update that package, and then write the versions that work to the file with `pip freeze`',
      ],
    ],
  ),
  output(
    'django-static-root',
    /having set the STATIC_ROOT setting/,
    'The settings of Django lack the folder for static files.',
    [
      [
        'STATIC_ROOT is not in the settings that the hook loads',
        "add it (`STATIC_ROOT = BASE_DIR / 'static'`), or correct DJANGO_SETTINGS_MODULE",
      ],
    ],
  ),
  output(
    'django-settings',
    /ImproperlyConfigured(?!: SQLite)|DJANGO_SETTINGS_MODULE|The SECRET_KEY setting must not be empty/,
    'Django does not start with its settings: one is missing or wrong, or a module that they name does not load.',
    [
      [
        "The application's environment is not loaded in the hook",
        'export it in the script before manage.py, with DJANGO_SETTINGS_MODULE and SECRET_KEY',
        /Error loading .{1,60} module|Did you install|is required; you have|GDAL|GEOS/,
      ],
      [
        'The driver of the database, or another package or library that the settings need, is missing',
        'run `FOLDER/bin/pip install -r requirements.txt` with the Python of the script',
      ],
    ],
  ),
]
