package kata_harness

import (
	"encoding/binary"
	"math"
	"reflect"
	"strconv"
	"unsafe"
)

// An argument that the parameter's type cannot hold.
type unfit struct{ path, value, kind string }

// The unread bytes of a request.
type reader struct{ bytes []byte }

func (r *reader) take(n int) []byte {
	taken := r.bytes[:n]
	r.bytes = r.bytes[n:]
	return taken
}

func (r *reader) word() uint64 { return binary.LittleEndian.Uint64(r.take(8)) }
func (r *reader) count() int   { return int(binary.LittleEndian.Uint32(r.take(4))) }
func (r *reader) byte() byte   { return r.take(1)[0] }
func (r *reader) text() string { return string(r.take(r.count())) }

// A field as it can be set even where its name begins with a small letter.
func open(field reflect.Value) reflect.Value {
	return reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem()
}

// Reads a value of the signature's type into a variable of the submission's. Panics with `unfit` where it cannot hold it.
func (s *shape) decode(r *reader, into reflect.Value, at *path) {
	t := into.Type()
	kind := t.Kind()
	if kind == reflect.Interface {
		made := reflect.New(s.usual()).Elem()
		s.decode(r, made, at)
		into.Set(made)
		return
	}
	if s.kind == '?' {
		if r.byte() == 0 {
			into.Set(reflect.Zero(t))
			return
		}
		s.items[0].decode(r, into, at)
		return
	}
	if kind == reflect.Ptr {
		made := reflect.New(t.Elem())
		s.decode(r, made.Elem(), at)
		into.Set(made)
		return
	}
	switch s.kind {
	case 'i':
		s.decodeInteger(r, into, at)
	case 'f':
		into.SetFloat(math.Float64frombits(r.word()))
	case 'b':
		into.SetBool(r.byte() != 0)
	case 'c':
		character := r.byte()
		switch kind {
		case reflect.Uint8:
			into.SetUint(uint64(character))
		case reflect.Int32:
			into.SetInt(int64(character))
		default:
			into.SetString(string(rune(character)))
		}
	case 's':
		if kind == reflect.String {
			into.SetString(r.text())
		} else {
			into.Set(reflect.ValueOf(r.text()).Convert(t))
		}
	case '[':
		s.decodeList(r, into, at)
	default:
		s.decodeTuple(r, into, at)
	}
}

func (s *shape) decodeInteger(r *reader, into reflect.Value, at *path) {
	number := int64(r.word())
	if isUnsigned(into.Kind()) {
		if number < 0 || into.OverflowUint(uint64(number)) {
			panic(unfit{at.text(), strconv.FormatInt(number, 10), shownType(into.Type())})
		}
		into.SetUint(uint64(number))
		return
	}
	if into.OverflowInt(number) {
		panic(unfit{at.text(), strconv.FormatInt(number, 10), shownType(into.Type())})
	}
	into.SetInt(number)
}

// Whether the items lie in memory as they do in a request.
func (s *shape) isFlat(item reflect.Kind) bool {
	switch s.items[0].kind {
	case 'i':
		return item == reflect.Int64 || (item == reflect.Int && strconv.IntSize == 64)
	case 'f':
		return item == reflect.Float64
	}
	return false
}

// The bytes of a slice's items, of a size in bytes.
func memory(slice reflect.Value, size int) []byte {
	return unsafe.Slice((*byte)(slice.UnsafePointer()), slice.Len()*size)
}

func (s *shape) decodeList(r *reader, into reflect.Value, at *path) {
	n := r.count()
	t := into.Type()
	item := s.items[0]
	if t.Kind() == reflect.Array {
		if t.Len() != n {
			items := " items"
			if n == 1 {
				items = " item"
			}
			panic(unfit{at.text(), strconv.Itoa(n) + items, shownType(t)})
		}
	} else {
		into.Set(reflect.MakeSlice(t, n, n))
		kind := t.Elem().Kind()
		if n > 0 && s.isFlat(kind) {
			copy(memory(into, 8), r.take(8*n))
			return
		}
		if n > 0 && ((item.kind == 'c' && kind == reflect.Uint8) || (item.kind == 'b' && kind == reflect.Bool)) {
			copy(memory(into, 1), r.take(n))
			return
		}
	}
	for i := 0; i < n; i++ {
		item.decode(r, into.Index(i), &path{outer: at, item: i})
	}
}

func (s *shape) decodeTuple(r *reader, into reflect.Value, at *path) {
	if into.Kind() == reflect.Slice {
		into.Set(reflect.MakeSlice(into.Type(), len(s.items), len(s.items)))
	}
	for i, item := range s.items {
		place := &path{outer: at, item: i}
		if into.Kind() == reflect.Struct {
			item.decode(r, open(into.Field(i)), place)
		} else {
			item.decode(r, into.Index(i), place)
		}
	}
}
