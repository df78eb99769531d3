
// A value as the type that a parameter has.
func kataAs(value kata_reflect.Value, t kata_reflect.Type) kata_reflect.Value {
	if value.Kind() == kata_reflect.Interface || (value.Kind() == kata_reflect.Ptr && t.Kind() != kata_reflect.Ptr && t.Kind() != kata_reflect.Interface) {
		if value.IsNil() {
			return kata_reflect.Zero(t)
		}
		value = value.Elem()
	}
	made := kata_reflect.New(t).Elem()
	switch t.Kind() {
	case kata_reflect.Ptr:
		if value.Kind() == kata_reflect.Ptr {
			if value.IsNil() {
				return made
			}
			value = value.Elem()
		}
		made.Set(kata_reflect.New(t.Elem()))
		made.Elem().Set(kataAs(value, t.Elem()))
	case kata_reflect.Slice, kata_reflect.Array:
		if value.Kind() != kata_reflect.Slice {
			return value.Convert(t)
		}
		if t.Kind() == kata_reflect.Slice {
			made.Set(kata_reflect.MakeSlice(t, value.Len(), value.Len()))
		}
		for i := 0; i < value.Len() && i < made.Len(); i++ {
			made.Index(i).Set(kataAs(value.Index(i), t.Elem()))
		}
	case kata_reflect.Interface:
		made.Set(value)
	default:
		return value.Convert(t)
	}
	return made
}

// Calls the function, and returns its results.
func kataCall(function interface{}, arguments ...interface{}) []interface{} {
	called := kata_reflect.ValueOf(function)
	var in []kata_reflect.Value
	for i, argument := range arguments {
		in = append(in, kataAs(kata_reflect.ValueOf(&argument).Elem(), called.Type().In(i)))
	}
	var results []kata_reflect.Value
	if called.Type().IsVariadic() {
		results = called.CallSlice(in)
	} else {
		results = called.Call(in)
	}
	answer := make([]interface{}, len(results))
	for i, result := range results {
		answer[i] = result.Interface()
	}
	return answer
}

// A value of plain types, by which answers are compared.
func kataPlain(value kata_reflect.Value) interface{} {
	switch kind := value.Kind(); {
	case kind == kata_reflect.Interface || kind == kata_reflect.Ptr:
		if value.IsNil() {
			return nil
		}
		return kataPlain(value.Elem())
	case kind == kata_reflect.Slice || kind == kata_reflect.Array:
		items := []interface{}{}
		for i := 0; i < value.Len(); i++ {
			items = append(items, kataPlain(value.Index(i)))
		}
		return items
	case kind == kata_reflect.Struct:
		items := []interface{}{}
		for i := 0; i < value.NumField(); i++ {
			items = append(items, kataPlain(value.Field(i)))
		}
		return items
	case kind == kata_reflect.Bool:
		return value.Bool()
	case kind == kata_reflect.String:
		return value.String()
	case kind >= kata_reflect.Int && kind <= kata_reflect.Int64:
		return float64(value.Int())
	case kind >= kata_reflect.Uint && kind <= kata_reflect.Uintptr:
		return float64(value.Uint())
	case kind == kata_reflect.Float32 || kind == kata_reflect.Float64:
		return value.Float()
	}
	return value.Type().String()
}

func kataClose(value, expected interface{}, absolute, relative float64) bool {
	switch wanted := expected.(type) {
	case float64:
		got, is := value.(float64)
		return is && (got == wanted || (got != got && wanted != wanted) || kata_math.Abs(got-wanted) <= absolute+relative*kata_math.Abs(wanted))
	case []interface{}:
		got, is := value.([]interface{})
		if !is || len(got) != len(wanted) {
			return false
		}
		for i := range wanted {
			if !kataClose(got[i], wanted[i], absolute, relative) {
				return false
			}
		}
		return true
	}
	return value == expected
}

func kataInAnyOrder(value, expected interface{}) bool {
	got, _ := value.([]interface{})
	wanted, are := expected.([]interface{})
	if !are || len(got) != len(wanted) {
		return kataClose(value, expected, 0, 0)
	}
	used := make([]bool, len(got))
	for _, item := range wanted {
		found := false
		for i := range got {
			if !used[i] && kataClose(got[i], item, 0, 0) {
				used[i], found = true, true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

func kataCheck(is bool) {
	if !is {
		kata_fmt.Fprintln(kata_os.Stderr, "the answer is not the expected one")
		kata_os.Exit(1)
	}
}

func ptr[T any](value T) *T { return &value }

var _ = kata_math.Abs
