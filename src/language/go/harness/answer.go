package kata_harness

import (
	"encoding/binary"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A result, or a part of one, whose type is not the signature's.
type mismatch struct{ path, expected, got string }

func putWord(out []byte, word uint64) []byte {
	return binary.LittleEndian.AppendUint64(out, word)
}

func putText(out []byte, text string) []byte {
	out = binary.LittleEndian.AppendUint32(out, uint32(len(text)))
	return append(out, text...)
}

// Appends a result as the signature's type. Panics with `mismatch` where it is of another type.
func (s *shape) encode(out []byte, value reflect.Value, at *path) []byte {
	if s.kind == '?' {
		held := inside(value)
		if !held.IsValid() || (held.Kind() == reflect.Slice && held.IsNil()) {
			return append(out, 0)
		}
		return s.items[0].encode(append(out, 1), held, at)
	}
	held := inside(value)
	if !held.IsValid() {
		panic(s.mismatch(value, at, ""))
	}
	kind := held.Kind()
	switch {
	case s.kind == 'i' && isUnsigned(kind):
		if held.Uint() > math.MaxInt64 {
			panic(s.mismatch(held, at, ", which does not fit 64 bits"))
		}
		return putWord(out, held.Uint())
	case s.kind == 'i' && isInteger(kind):
		return putWord(out, uint64(held.Int()))
	case s.kind == 'f' && isFloat(kind):
		return putWord(out, math.Float64bits(held.Float()))
	case s.kind == 'f' && isUnsigned(kind):
		return putWord(out, math.Float64bits(float64(held.Uint())))
	case s.kind == 'f' && isInteger(kind):
		return putWord(out, math.Float64bits(float64(held.Int())))
	case s.kind == 'b' && kind == reflect.Bool:
		if held.Bool() {
			return append(out, 1)
		}
		return append(out, 0)
	case s.kind == 'c' && holdsChar(kind):
		return append(out, s.character(held, at))
	case s.kind == 's':
		return putText(out, s.text(held, at))
	case s.kind == '[' && (kind == reflect.Slice || kind == reflect.Array):
		return s.encodeList(out, held, at)
	case s.kind == '(' && kind == reflect.Struct && held.NumField() == len(s.items):
		for i, item := range s.items {
			out = item.encode(out, held.Field(i), &path{outer: at, item: i})
		}
		return out
	case s.kind == '(' && (kind == reflect.Slice || kind == reflect.Array) && held.Len() == len(s.items):
		for i, item := range s.items {
			out = item.encode(out, held.Index(i), &path{outer: at, item: i})
		}
		return out
	}
	panic(s.mismatch(held, at, ""))
}

// What pointers and interfaces lead to; not valid where one of them is nil.
func inside(value reflect.Value) reflect.Value {
	for n := 0; n < 100 && value.IsValid() && (value.Kind() == reflect.Ptr || value.Kind() == reflect.Interface); n++ {
		value = value.Elem()
	}
	return value
}

func (s *shape) encodeList(out []byte, list reflect.Value, at *path) []byte {
	n := list.Len()
	out = binary.LittleEndian.AppendUint32(out, uint32(n))
	item := s.items[0]
	if list.Kind() == reflect.Slice && n > 0 && s.isFlat(list.Type().Elem().Kind()) {
		return append(out, memory(list, 8)...)
	}
	for i := 0; i < n; i++ {
		out = item.encode(out, list.Index(i), &path{outer: at, item: i})
	}
	return out
}

func (s *shape) character(value reflect.Value, at *path) byte {
	code := int64(-1)
	switch value.Kind() {
	case reflect.Uint8:
		code = int64(value.Uint())
	case reflect.Int32:
		code = value.Int()
	default:
		if value.Len() == 1 {
			code = int64(value.String()[0])
		}
	}
	if code < ' ' || code > '~' {
		panic(s.mismatch(value, at, ", which is not one character of printable ASCII"))
	}
	return byte(code)
}

func (s *shape) text(value reflect.Value, at *path) string {
	text := ""
	switch {
	case value.Kind() == reflect.String:
		text = value.String()
	case value.Kind() == reflect.Slice && value.Type().Elem().Kind() == reflect.Uint8:
		text = string(value.Bytes())
	case value.Kind() == reflect.Slice && value.Type().Elem().Kind() == reflect.Int32:
		var runes strings.Builder
		for i := 0; i < value.Len(); i++ {
			runes.WriteRune(rune(value.Index(i).Int()))
		}
		text = runes.String()
	default:
		panic(s.mismatch(value, at, ""))
	}
	if !utf8.ValidString(text) {
		panic(mismatch{at.text(), s.name(), "a string that is not valid UTF-8"})
	}
	return text
}

func (s *shape) mismatch(value reflect.Value, at *path, why string) mismatch {
	return mismatch{at.text(), s.name(), describe(value) + why}
}

// What a value is, in words.
func describe(value reflect.Value) string {
	if !value.IsValid() {
		return "nil"
	}
	t := shownType(value.Type())
	kind := value.Kind()
	switch {
	case isUnsigned(kind):
		return t + " " + strconv.FormatUint(value.Uint(), 10)
	case isInteger(kind):
		return t + " " + strconv.FormatInt(value.Int(), 10)
	case isFloat(kind):
		return t + " " + strconv.FormatFloat(value.Float(), 'g', -1, value.Type().Bits())
	case kind == reflect.Bool:
		return t + " " + strconv.FormatBool(value.Bool())
	case kind == reflect.String:
		text := value.String()
		if len(text) > 60 {
			text = strings.ToValidUTF8(text[:40], "") + "…"
		}
		return t + " " + strconv.Quote(text)
	case kind == reflect.Ptr && value.IsNil():
		return "nil"
	case kind == reflect.Ptr || kind == reflect.Interface:
		return describe(value.Elem())
	}
	return "a value of type " + t
}

// The results of a call as the signature's type: one result, or a tuple's items as several.
func (s *shape) encodeResults(out []byte, results []reflect.Value, at *path) []byte {
	if s.kind != '(' || len(results) == 1 {
		return s.encode(out, results[0], at)
	}
	for i, item := range s.items {
		out = item.encode(out, results[i], &path{outer: at, item: i})
	}
	return out
}
