package kata_harness

import (
	"reflect"
	"strconv"
	"strings"
)

// A type of the signature: `kind` is the letter of its code, and `items` are the types that it consists of.
type shape struct {
	kind  byte
	items []*shape
}

// Reads the first type in a code, and returns the rest.
func readShape(code string) (*shape, string) {
	made := &shape{kind: code[0]}
	rest := code[1:]
	switch made.kind {
	case '[', '?':
		var item *shape
		item, rest = readShape(rest)
		made.items = []*shape{item}
	case '(':
		for rest[0] != ')' {
			var item *shape
			item, rest = readShape(rest)
			made.items = append(made.items, item)
		}
		rest = rest[1:]
	}
	return made, rest
}

// The type as signatures write it.
func (s *shape) name() string {
	switch s.kind {
	case 'i':
		return "int"
	case 'f':
		return "float"
	case 'b':
		return "bool"
	case 'c':
		return "char"
	case 's':
		return "string"
	case '[':
		return s.items[0].name() + "[]"
	case '?':
		return s.items[0].name() + "?"
	}
	names := make([]string, len(s.items))
	for i, item := range s.items {
		names[i] = item.name()
	}
	return "(" + strings.Join(names, ", ") + ")"
}

// The Go type in which a value of the signature's type is passed where the submission leaves it open.
func (s *shape) usual() reflect.Type {
	switch s.kind {
	case 'i':
		return reflect.TypeOf(int(0))
	case 'f':
		return reflect.TypeOf(float64(0))
	case 'b':
		return reflect.TypeOf(false)
	case 'c':
		return reflect.TypeOf(byte(0))
	case 's':
		return reflect.TypeOf("")
	case '[':
		return reflect.SliceOf(s.items[0].usual())
	case '?':
		return reflect.PtrTo(s.items[0].usual())
	}
	return reflect.TypeOf([]interface{}(nil))
}

func isInteger(kind reflect.Kind) bool {
	return kind >= reflect.Int && kind <= reflect.Uintptr
}

func isUnsigned(kind reflect.Kind) bool {
	return kind >= reflect.Uint && kind <= reflect.Uintptr
}

func isFloat(kind reflect.Kind) bool {
	return kind == reflect.Float32 || kind == reflect.Float64
}

// Whether a character can be held: as `byte`, as `rune`, or as a string of one.
func holdsChar(kind reflect.Kind) bool {
	return kind == reflect.Uint8 || kind == reflect.Int32 || kind == reflect.String
}

// The type's name as the submission writes it.
func shownType(t reflect.Type) string {
	name := strings.ReplaceAll(t.String(), "main.", "")
	name = strings.ReplaceAll(name, "interface {}", "any")
	return strings.ReplaceAll(name, "uint8", "byte")
}

// Whether a parameter of this type can take an argument of the signature's type.
func (s *shape) fits(t reflect.Type) bool {
	kind := t.Kind()
	if kind == reflect.Interface {
		return t.NumMethod() == 0
	}
	if s.kind == '?' {
		switch kind {
		case reflect.Ptr:
			return s.items[0].fits(t.Elem())
		case reflect.Slice:
			return s.items[0].kind == '[' && s.items[0].fits(t)
		}
		return false
	}
	if kind == reflect.Ptr {
		return s.fits(t.Elem())
	}
	switch s.kind {
	case 'i':
		return isInteger(kind)
	case 'f':
		return isFloat(kind)
	case 'b':
		return kind == reflect.Bool
	case 'c':
		return holdsChar(kind)
	case 's':
		return kind == reflect.String || (kind == reflect.Slice && (t.Elem().Kind() == reflect.Uint8 || t.Elem().Kind() == reflect.Int32))
	case '[':
		return (kind == reflect.Slice || kind == reflect.Array) && s.items[0].fits(t.Elem())
	}
	switch kind {
	case reflect.Struct:
		if t.NumField() != len(s.items) {
			return false
		}
		for i, item := range s.items {
			if !item.fits(t.Field(i).Type) {
				return false
			}
		}
		return true
	case reflect.Slice, reflect.Array:
		if kind == reflect.Array && t.Len() != len(s.items) {
			return false
		}
		for _, item := range s.items {
			if !item.fits(t.Elem()) {
				return false
			}
		}
		return true
	}
	return false
}

// The place of a value in an argument or a result. It is written out only for an error.
type path struct {
	outer *path
	name  string
	item  int
}

func (p *path) text() string {
	if p.outer == nil {
		return p.name
	}
	return p.outer.text() + "[" + strconv.Itoa(p.item) + "]"
}
