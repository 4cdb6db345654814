# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""pydantic as settings classes use it: fields with annotations, defaults, simple validators, secrets and URLs.
Annotations are texts here, read by _Reader."""
import _retort
import _standard
from urllib.parse import quote as _quote_part

_MISSING = object()


class PydanticUndefinedType:
    pass


class ErrorDetails(dict):
    pass


class ValidationError(ValueError):
    def __init__(self, title, errors=()):
        self.title = title
        self._errors = list(errors)
        ValueError.__init__(self, str(self))

    def errors(self, **kw):
        return self._errors

    def error_count(self):
        return len(self._errors)

    def __str__(self):
        count = len(self._errors)
        lines = ["%d validation error%s for %s" % (count, "" if count == 1 else "s", self.title)]
        for error in self._errors:
            lines.append(".".join(str(part) for part in error["loc"]))
            variable = ", variable=" + error["variable"] if error.get("variable") else ""
            lines.append("  %s [type=%s%s]" % (error["msg"], error["type"], variable))
        return "\n".join(lines)


class PydanticUserError(TypeError):
    pass


class FieldInfo:
    def __init__(self, default=_MISSING, default_factory=None, alias=None, validation_alias=None, env=None, **kw):
        self.default = default
        self.default_factory = default_factory
        self.alias = alias
        self.validation_alias = validation_alias
        self.env = env
        self.extra = kw

    def is_required(self):
        return self.default is _MISSING and self.default_factory is None

    def get_default(self, call_default_factory=False):
        if self.default_factory is not None:
            return self.default_factory()
        return self.default


def Field(default=_MISSING, **kw):
    return FieldInfo(_MISSING if default is ... else default, **kw)


class AliasChoices:
    def __init__(self, first_choice, *choices):
        self.choices = [first_choice] + list(choices)


class AliasPath:
    def __init__(self, first_arg, *args):
        self.path = [first_arg] + list(args)


class PrivateAttr:
    def __init__(self, default=None, default_factory=None, init=True):
        self.default = default
        self.default_factory = default_factory


class ConfigDict(dict):
    pass


# Validators

class _Validator:
    def __init__(self, kind, fields, mode, function):
        self.kind = kind
        self.fields = fields
        self.mode = mode
        self.function = function

    def call(self, owner, *args):
        return _retort.bind(self.function, owner)(*args)

    def __get__(self, instance, owner=None):
        return _retort.bind(self.function, owner if instance is None else instance)


def field_validator(*fields, mode="after", check_fields=None, **kw):
    return lambda function: _Validator("field", fields, mode, function)


def validator(*fields, pre=False, always=False, check_fields=None, each_item=False, allow_reuse=False, whole=False):
    return lambda function: _Validator("old", fields, "before" if pre else "after", function)


def model_validator(*, mode="after"):
    return lambda function: _Validator("model", (), mode, function)


def root_validator(function=None, pre=False, skip_on_failure=False, allow_reuse=False):
    if function is not None:
        return _Validator("root", (), "before" if pre else "after", function)
    return lambda function: _Validator("root", (), "before" if pre else "after", function)


class _Marker:
    def __init__(self, function):
        self.function = function


class BeforeValidator(_Marker):
    pass


class AfterValidator(_Marker):
    pass


class PlainValidator(_Marker):
    pass


class WrapValidator(_Marker):
    pass


def field_serializer(*fields, **kw):
    return lambda function: function


def model_serializer(*args, **kw):
    return lambda function: function


def computed_field(function=None, **kw):
    def decorate(one):
        return one if isinstance(one, property) else property(one)
    return decorate if function is None else decorate(function)


class ValidationInfo:
    def __init__(self, data, field_name):
        self.data = data
        self.field_name = field_name
        self.context = None
        self.mode = "python"
        self.config = {}


FieldValidationInfo = ValidationInfo


# Secrets and URLs

class _Secret:
    def __init__(self, secret_value):
        self._secret_value = secret_value

    def get_secret_value(self):
        return self._secret_value

    def __len__(self):
        return len(self._secret_value)

    def __eq__(self, other):
        return type(other) is type(self) and other._secret_value == self._secret_value

    def __hash__(self):
        return hash(self._secret_value)

    def __str__(self):
        return "**********" if self._secret_value else ""

    def __repr__(self):
        return "%s('%s')" % (type(self).__name__, self)


class SecretStr(_Secret):
    pass


class SecretBytes(_Secret):
    pass


class Secret(_Secret):
    pass


class _Url:
    """A URL of pydantic: its parts, and the text."""

    def __init__(self, url):
        self._text = str(url)
        parts = _retort.url_parts(self._text)
        if parts is None:
            raise ValueError("Input should be a valid URL")
        self.scheme, self.username, self.password, self.host, self.port, database, self.query = parts
        self.path = None if database is None else "/" + database

    @classmethod
    def build(cls, *, scheme, username=None, password=None, host=None, port=None, path=None, query=None, fragment=None,
              user=None):
        username = user if username is None else username
        text = scheme + "://"
        if username is not None:
            text += _quote_part(username, safe="")
            if password is not None:
                text += ":" + _quote_part(password, safe="")
            text += "@"
        text += host or ""
        if port is not None:
            text += ":" + str(port)
        if path is not None and path != "":
            text += "/" + path
        if query:
            text += "?" + query
        return cls(text)

    def unicode_string(self):
        return self._text

    def encoded_string(self):
        return self._text

    def hosts(self):
        return [{"username": self.username, "password": self.password, "host": self.host, "port": self.port}]

    def __str__(self):
        return self._text

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, _retort.hidden_url(self._text))

    def __eq__(self, other):
        return str(other) == self._text

    def __hash__(self):
        return hash(self._text)

    def __add__(self, other):
        return self._text + other

    def replace(self, *args):
        return self._text.replace(*args)

    def startswith(self, prefix):
        return self._text.startswith(prefix)


class AnyUrl(_Url):
    pass


class AnyHttpUrl(_Url):
    pass


class HttpUrl(_Url):
    pass


class PostgresDsn(_Url):
    pass


class MySQLDsn(_Url):
    pass


class MariaDBDsn(_Url):
    pass


class RedisDsn(_Url):
    pass


class AmqpDsn(_Url):
    pass


class MongoDsn(_Url):
    pass


class KafkaDsn(_Url):
    pass


class CockroachDsn(_Url):
    pass


class MultiHostUrl(_Url):
    pass


class EmailStr(str):
    pass


class _Text(str):
    pass


StrictStr = constr = conint = confloat = conlist = None


class DirectoryPath:
    pass


class FilePath:
    pass


_SPECIAL = {
    "SecretStr": SecretStr, "SecretBytes": SecretBytes, "AnyUrl": AnyUrl, "AnyHttpUrl": AnyHttpUrl, "HttpUrl": HttpUrl,
    "PostgresDsn": PostgresDsn, "MySQLDsn": MySQLDsn, "MariaDBDsn": MariaDBDsn, "RedisDsn": RedisDsn,
    "AmqpDsn": AmqpDsn, "MongoDsn": MongoDsn, "KafkaDsn": KafkaDsn, "CockroachDsn": CockroachDsn,
    "MultiHostUrl": MultiHostUrl,
}


class _Problem(Exception):
    def __init__(self, kind, text):
        Exception.__init__(self, text)
        self.kind = kind
        self.text = text


# Annotations as texts

def _split(text, at):
    parts = []
    depth = 0
    part = ""
    quote = None
    for char in text:
        if quote is not None:
            quote = None if char == quote else quote
        elif char in "'\"":
            quote = char
        elif char in "[(":
            depth += 1
        elif char in "])":
            depth -= 1
        if char == at and depth == 0 and quote is None:
            parts.append(part.strip())
            part = ""
        else:
            part += char
    parts.append(part.strip())
    return parts


def _head(text):
    """'list' and ['str'] of 'typing.list[str]'."""
    if text.endswith("]") and "[" in text:
        name, _, inner = text.partition("[")
        return name.strip().rpartition(".")[2], _split(inner[:-1], ",")
    if "(" in text:
        text = text.partition("(")[0]
    return text.strip().rpartition(".")[2], []


def _convert(value, text, owner):
    text = text.strip()
    if len(text) > 1 and text[0] in "'\"" and text[-1] == text[0]:
        text = text[1:-1]
    options = _split(text, "|")
    if len(options) > 1:
        return _convert_union(value, options, owner)
    name, inner = _head(text)
    if name in ("Optional", "Union"):
        return _convert_union(value, inner + (["None"] if name == "Optional" else []), owner)
    if name == "Annotated":
        return _convert(value, inner[0], owner)
    if name in ("ClassVar", "Any", "object") or value is None and name == "None":
        return value
    if name == "Literal":
        choices = [choice.strip("'\"") for choice in inner]
        if str(value) not in choices:
            listed = " or ".join("'%s'" % choice for choice in choices)
            raise _Problem("literal_error", "Input should be %s" % listed)
        return value
    if value is None:
        kinds = {"str": ("string_type", "Input should be a valid string"),
                 "int": ("int_type", "Input should be a valid integer"),
                 "bool": ("bool_type", "Input should be a valid boolean")}
        if name in kinds:
            raise _Problem(*kinds[name])
        return value
    if name in ("str", "StrictStr", "EmailStr"):
        if isinstance(value, str):
            return value
        if hasattr(value, "unicode_string"):
            return value.unicode_string()
        raise _Problem("string_type", "Input should be a valid string")
    if name == "bool":
        return _as_bool(value)
    if name in ("int", "PositiveInt", "NonNegativeInt", "StrictInt"):
        return _as_int(value)
    if name in ("float", "PositiveFloat", "NonNegativeFloat"):
        try:
            return float(value)
        except (TypeError, ValueError):
            raise _Problem("float_parsing", "Input should be a valid number, unable to parse string as a number")
    if name in ("list", "List", "set", "Set", "tuple", "Tuple", "dict", "Dict", "Sequence", "frozenset", "FrozenSet"):
        return _as_collection(value, name, inner, owner)
    if name in ("Path", "FilePath", "DirectoryPath"):
        from pathlib import Path
        return Path(value)
    if name in _SPECIAL:
        cls = _SPECIAL[name]
        if isinstance(value, cls):
            return value
        try:
            return cls(value)
        except ValueError:
            raise _Problem("url_parsing", "Input should be a valid URL")
    return _as_class(value, text, owner)


def _convert_union(value, options, owner):
    if value is None and "None" in options:
        return None
    first = None
    for option in options:
        if option == "None":
            continue
        try:
            return _convert(value, option, owner)
        except _Problem as problem:
            first = first or problem
    raise first


def _as_bool(value):
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word in ("1", "true", "t", "yes", "y", "on"):
        return True
    if word in ("0", "false", "f", "no", "n", "off"):
        return False
    raise _Problem("bool_parsing", "Input should be a valid boolean, unable to interpret input")


def _as_int(value):
    if isinstance(value, bool) or isinstance(value, int):
        return int(value)
    try:
        return int(str(value).strip())
    except ValueError:
        raise _Problem("int_parsing",
                       "Input should be a valid integer, unable to parse string as an integer")


def _from_json(text):
    """JSON is YAML, as far as settings have it."""
    value, error = _retort.parse_yaml(text)
    if error is not None or not isinstance(value, (list, dict)):
        raise _Problem("value_error", "error parsing value")
    return value


def _as_collection(value, name, inner, owner):
    if isinstance(value, str):
        value = _from_json(value)
    if name in ("dict", "Dict"):
        return dict(value)
    if inner and inner[-1] != "...":
        items = [_convert(item, inner[0], owner) for item in value]
    else:
        items = list(value)
    if name in ("set", "Set"):
        return set(items)
    if name in ("frozenset", "FrozenSet"):
        return frozenset(items)
    return tuple(items) if name in ("tuple", "Tuple") else items


def _as_class(value, text, owner):
    """A class of the module: a nested model, an Enum. What is not known stays as it is."""
    cls = _retort.name_in_module(owner, text)
    if not isinstance(cls, type):
        return value
    if isinstance(value, cls):
        return value
    if issubclass(cls, BaseModel):
        if isinstance(value, str):
            value = _from_json(value)
        return cls(**value) if isinstance(value, dict) else value
    from enum import Enum
    if issubclass(cls, Enum):
        for member in cls:
            if member.value == value or str(member.value) == str(value):
                return member
        listed = " or ".join("'%s'" % member.value for member in cls)
        raise _Problem("enum", "Input should be %s" % listed)
    return value


# Models

def _is_field(name, annotation):
    return not name.startswith("_") and not annotation.startswith(("ClassVar", "typing.ClassVar"))


def _collect(cls):
    """The fields of a class: name → (annotation, FieldInfo), its base classes' first."""
    fields = {}
    for one in reversed(cls.__mro__):
        own = one.__dict__
        if one is object or own.get("_is_pydantic_base"):
            continue
        annotations = own.get("__annotations__", {})
        for name, annotation in annotations.items():
            annotation = str(annotation)
            if not _is_field(name, annotation):
                continue
            default = own.get(name, _MISSING)
            info = default if isinstance(default, FieldInfo) else FieldInfo(default)
            fields[name] = (annotation, info, one)
        for name, value in own.items():
            if name in fields and name not in annotations and not callable(value) \
                    and not isinstance(value, (property, classmethod, staticmethod, _Validator)):
                annotation, _, origin = fields[name]
                fields[name] = (annotation, FieldInfo(value), origin)
    return fields


def _validators(cls):
    found = []
    names = set()
    for one in cls.__mro__:
        for name, value in one.__dict__.items():
            if isinstance(value, _Validator) and name not in names:
                names.add(name)
                found.append(value)
    return found


def _config(cls):
    """model_config and class Config together, base classes first."""
    merged = {}
    for one in reversed(cls.__mro__):
        own = one.__dict__
        inner = own.get("Config")
        if inner is not None:
            for part in reversed(inner.__mro__):
                for name, value in part.__dict__.items():
                    if not name.startswith("__"):
                        merged[name] = value
        config = own.get("model_config")
        if config is not None:
            merged.update(config)
    return merged


class BaseModel:
    _is_pydantic_base = True

    def __init__(self, **data):
        self._fill(data)

    def _fill(self, data):
        cls = type(self)
        validators = _validators(cls)
        for one in validators:
            if one.kind in ("model", "root") and one.mode == "before":
                data = one.call(cls, data) or data
        fields = _collect(cls)
        errors = []
        values = {}
        for name, (annotation, info, origin) in fields.items():
            try:
                value = self._value_of(name, annotation, info, data)
                values[name] = self._validated(name, annotation, value, validators, values, origin, data)
            except _Problem as problem:
                location = self._location(name, info)
                errors.append({"loc": (location,), "msg": problem.text, "type": problem.kind,
                               "variable": self._variable(name, info)})
            except ValidationError as nested:
                for error in nested.errors():
                    errors.append(dict(error, loc=(name,) + tuple(error["loc"])))
            except (ValueError, AssertionError) as error:
                kind = "assertion_error" if isinstance(error, AssertionError) else "value_error"
                word = "Assertion failed, " if kind == "assertion_error" else "Value error, "
                errors.append({"loc": (name,), "msg": word + str(error), "type": kind})
        if errors:
            raise ValidationError(cls.__name__, errors)
        config = _config(cls)
        if config.get("extra") == "allow":
            for name, value in data.items():
                if name not in values:
                    values[name] = value
        self._values = values
        for name, value in values.items():
            setattr(self, name, value)
        for one in validators:
            if one.mode == "after" and one.kind == "model":
                self._after(one)
            elif one.mode == "after" and one.kind == "root":
                for name, value in (one.call(cls, dict(values)) or {}).items():
                    setattr(self, name, value)
        self.model_post_init(None)

    def _after(self, one):
        try:
            if isinstance(one.function, classmethod):
                one.call(type(self), self)
            else:
                one.function(self)
        except (ValueError, AssertionError) as error:
            raise ValidationError(type(self).__name__,
                                  [{"loc": (), "msg": "Value error, " + str(error), "type": "value_error"}])

    def _variable(self, name, info):
        return None

    def model_post_init(self, context):
        return None

    def _names(self, name, info):
        names = []
        for alias in (info.validation_alias, info.alias):
            if isinstance(alias, AliasChoices):
                names.extend(choice for choice in alias.choices if isinstance(choice, str))
            elif isinstance(alias, str):
                names.append(alias)
        return names

    def _location(self, name, info):
        names = self._names(name, info)
        return names[0] if names else name

    def _value_of(self, name, annotation, info, data):
        for key in self._names(name, info) + [name]:
            if key in data:
                return data[key]
        if info.default_factory is not None:
            return info.default_factory()
        if info.default is not _MISSING:
            return info.default
        raise _Problem("missing", "Field required")

    def _validated(self, name, annotation, value, validators, values, owner, data):
        cls = type(self)
        given = value is not None or name in data
        config = _config(cls)
        default = _collect(cls)[name][1]
        is_default = not any(key in data for key in self._names(name, default) + [name])
        mine = [one for one in validators if name in one.fields or "*" in one.fields]
        for one in mine:
            if one.mode == "before":
                value = self._run(one, value, values, name)
        if not is_default or config.get("validate_default"):
            value = _convert(value, annotation, owner)
        for one in mine:
            if one.mode in ("after", "plain"):
                value = self._run(one, value, values, name)
        return value

    def _run(self, one, value, values, name):
        cls = type(self)
        count = _retort.parameters(one.function)
        if one.kind == "old" and count > 2:
            return one.call(cls, value, values)
        if one.kind == "field" and count > 2:
            return one.call(cls, value, ValidationInfo(values, name))
        return one.call(cls, value)

    def model_dump(self, **kw):
        return {name: value.model_dump() if isinstance(value, BaseModel) else value
                for name, value in self._values.items()}

    def dict(self, **kw):
        return self.model_dump()

    def copy(self, update=None, **kw):
        return self.model_copy(update=update)

    def model_copy(self, update=None, deep=False):
        values = self.model_dump()
        values.update(update or {})
        made = object.__new__(type(self))
        made._values = values
        for name, value in values.items():
            setattr(made, name, value)
        return made

    @classmethod
    def model_validate(cls, obj, **kw):
        return cls(**obj) if isinstance(obj, dict) else obj

    @classmethod
    def parse_obj(cls, obj):
        return cls(**obj)

    @classmethod
    def model_construct(cls, **values):
        return cls(**values)

    @classmethod
    def model_rebuild(cls, **kw):
        return True

    @classmethod
    def update_forward_refs(cls, **kw):
        return None

    def __eq__(self, other):
        return type(self) is type(other) and self._values == other._values

    def __repr__(self):
        return "%s(…)" % type(self).__name__


class RootModel(BaseModel):
    _is_pydantic_base = True


class Extra:
    allow = "allow"
    ignore = "ignore"
    forbid = "forbid"


def create_model(name, **fields):
    return type(name, (BaseModel,), {key: value[1] for key, value in fields.items()})


def parse_obj_as(type_, obj):
    return _convert(obj, getattr(type_, "__name__", str(type_)), object)


class TypeAdapter:
    def __init__(self, type, **kw):
        self._name = getattr(type, "__name__", str(type))

    def validate_python(self, value, **kw):
        return _convert(value, self._name, object)


PositiveInt = NonNegativeInt = StrictInt = int
PositiveFloat = NonNegativeFloat = float
StrictBool = bool
IPvAnyAddress = UUID4 = Json = str
NameEmail = str


def constr(**kw):
    return str


def conint(**kw):
    return int


def confloat(**kw):
    return float


def conlist(item_type, **kw):
    return list


# Settings: fields from the environment and .env files (pydantic 1 has them here, pydantic 2 in pydantic_settings)

class SettingsConfigDict(dict):
    pass


class SettingsError(ValueError):
    pass


class PydanticBaseSettingsSource:
    def __init__(self, settings_cls, *args, **kw):
        self.settings_cls = settings_cls


class EnvSettingsSource(PydanticBaseSettingsSource):
    pass


class DotEnvSettingsSource(PydanticBaseSettingsSource):
    pass


class YamlConfigSettingsSource(PydanticBaseSettingsSource):
    pass


class TomlConfigSettingsSource(PydanticBaseSettingsSource):
    pass


class NoDecode:
    pass


def _files(value):
    if value is None:
        return []
    if isinstance(value, (list, tuple)):
        return [str(one) for one in value]
    return [str(value)]


class BaseSettings(BaseModel):
    _is_pydantic_base = True

    def __init__(self, _env_file=_MISSING, _env_prefix=None, **data):
        cls = type(self)
        config = _config(cls)
        is_exact = bool(config.get("case_sensitive", False))
        prefix = config.get("env_prefix", "") if _env_prefix is None else _env_prefix
        delimiter = config.get("env_nested_delimiter")
        found = self._variables(config, _env_file, is_exact)
        given = dict(data)
        for name, (annotation, info, origin) in _collect(cls).items():
            if name in given or any(key in given for key in self._names(name, info)):
                continue
            keys = self._keys(name, info, prefix, config)
            for key in keys:
                key = key if is_exact else key.lower()
                if key in found:
                    if found[key] == "" and config.get("env_ignore_empty"):
                        continue
                    given[name] = found[key]
                    break
            else:
                nested = self._nested(keys, delimiter, found, is_exact)
                if nested:
                    given[name] = nested
        self._fill(given)

    def _variables(self, config, env_file, is_exact):
        files = _files(config.get("env_file") if env_file is _MISSING else env_file)
        found = {}
        for path in files:
            text = _retort.read(path)
            if text is None:
                continue
            for name, value in _retort.parse_dotenv(text, True):
                if value is not None:
                    found[name if is_exact else name.lower()] = value
        for name, value in _standard.environ().items():
            found[name if is_exact else name.lower()] = value
        return found

    def _keys(self, name, info, prefix, config):
        keys = self._names(name, info)
        own = info.env
        if own is None:
            fields = config.get("fields", {})
            own = fields.get(name, {}).get("env") if isinstance(fields.get(name), dict) else fields.get(name)
        if isinstance(own, str):
            return keys + [own]
        if own:
            return keys + list(own)
        # An alias stands for the whole name of the variable, without the prefix.
        if keys and not config.get("populate_by_name"):
            return keys
        return keys + [prefix + name]

    def _variable(self, name, info):
        """The variable that a field is read from, for the error that it is missing."""
        config = _config(type(self))
        key = self._keys(name, info, config.get("env_prefix", ""), config)[0]
        return key if config.get("case_sensitive") else key.upper()

    def _nested(self, keys, delimiter, found, is_exact):
        if not delimiter:
            return None
        made = {}
        for key in keys:
            start = (key if is_exact else key.lower()) + (delimiter if is_exact else delimiter.lower())
            for name, value in found.items():
                if not name.startswith(start):
                    continue
                at = made
                parts = name[len(start):].split(delimiter if is_exact else delimiter.lower())
                for part in parts[:-1]:
                    at = at.setdefault(part, {})
                at[parts[-1]] = value
        return made

    def _location(self, name, info):
        names = self._names(name, info)
        return names[0] if names else name

    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings, env_settings, dotenv_settings,
                                   file_secret_settings):
        return init_settings, env_settings, dotenv_settings, file_secret_settings
