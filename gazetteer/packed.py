"""Packing: values of our own kinds become bytes that can be kept, and only values of these kinds come out again.

The bytes are a pickle. A pickle may name any function of any module and have it called when it is opened; here it may
name nothing but the kinds of values that the caller expects, so that bytes which somebody has tampered with are
refused and run nothing. (See "Restricting Globals" in the documentation of Python's `pickle`.)
"""

import pickle
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from io import BytesIO
from types import GenericAlias, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

Kinds = Mapping[tuple[str, str], type]  # by module and name


class PackedError(ValueError):
    """Bytes are no values of the kinds expected; they are to be made anew."""


class _Packer(pickle.Pickler):
    """Writes a record as its kind and the values of its fields: the usual way is no faster, and allows more."""

    def reducer_override(self, value: Any) -> Any:
        """How a value of our own is made again."""
        if isinstance(value, Enum):
            return type(value), (value.value,)
        if is_dataclass(value) and not isinstance(value, type):
            return type(value), tuple(getattr(value, name) for name in _list_fields(type(value)))
        return NotImplemented


class _Unpacker(pickle.Unpickler):
    """Reads only the kinds of values that it was told of."""

    def __init__(self, data: bytes, kinds: Kinds) -> None:
        super().__init__(BytesIO(data))
        self._kinds = kinds

    def find_class(self, module: str, name: str) -> type:
        """A kind by its name."""
        try:
            return self._kinds[module, name]
        except KeyError:
            raise PackedError(f"expected a kind of value that is known, got {module}.{name}") from None


def pack(value: object) -> bytes:
    """A value as bytes."""
    target = BytesIO()
    _Packer(target, pickle.HIGHEST_PROTOCOL).dump(value)
    return target.getvalue()


def unpack(data: bytes, kinds: Kinds) -> Any:
    """The value that was packed; raises PackedError where the bytes are anything but values of these kinds."""
    try:
        return _Unpacker(data, kinds).load()
    except PackedError:
        raise
    except Exception as error:
        raise PackedError(f"expected packed values ({type(error).__name__}: {error})") from error


def list_kinds(*roots: type) -> Kinds:
    """The records and words of a fixed choice that the fields of some records hold, and theirs in turn."""
    found: dict[tuple[str, str], type] = {}
    waiting = list(roots)
    while waiting:
        kind = waiting.pop()
        if (kind.__module__, kind.__qualname__) in found:
            continue
        if is_dataclass(kind) or issubclass(kind, Enum | date):
            found[kind.__module__, kind.__qualname__] = kind
        if is_dataclass(kind):
            waiting += [part for hint in get_type_hints(kind).values() for part in _list_parts(hint)]
    return found


def _list_parts(hint: Any) -> Iterator[type]:
    """The kinds that a hint speaks of: of `tuple[Span, ...] | None` Span."""
    if get_origin(hint) in (Union, UnionType) or isinstance(hint, GenericAlias) or get_args(hint):
        for part in get_args(hint):
            yield from _list_parts(part)
    elif isinstance(hint, type):
        yield hint


@cache
def _list_fields(kind: type) -> tuple[str, ...]:
    """The names of a record's fields, in the order in which it is made of them."""
    return tuple(field.name for field in fields(kind))
