// Kata's worker for Go: decodes requests to the types of the submission's parameters, calls its function, and encodes the result. Compiled once as a
// package; glue beside a submission hands its function to `Serve`.
package kata_harness

import (
	"reflect"
	"strconv"
	"strings"
	"syscall"
	"time"
	_ "unsafe" // for linkname
)

//go:linkname setMaxStack runtime/debug.setMaxStack
func setMaxStack(n int) int

// The submission's function, and what the signature says of it.
type entry struct {
	function   reflect.Value
	parameters []*shape
	names      []string
	result     *shape
	// The submission's file, as the user knows it.
	file string
	// How many parameters come before the problem's own: the object of a method.
	skipped int
	in      inbox
}

// Serve answers requests until the channel closes, and never returns. It is called while the program starts, so that no `main` runs.
func Serve(signature, names, file, shown string, isMethod bool, function interface{}) {
	e := &entry{function: reflect.ValueOf(function), file: file}
	if isMethod {
		e.skipped = 1
	}
	for signature[0] != '>' {
		var parameter *shape
		parameter, signature = readShape(signature)
		e.parameters = append(e.parameters, parameter)
	}
	e.result, _ = readShape(signature[1:])
	if names != "" {
		e.names = strings.Split(names, ",")
	}
	if kind, complaint := e.complaint(shown); kind != "" {
		send(putRaised(newFrame(nil), kind, complaint, 0, ""), refused, 0)
		exit()
	}
	syscall.CloseOnExec(channel)
	setMaxStack(stack_mib << 20)
	send(newFrame(nil), returned, 0)
	// While a program starts, its goroutine is bound to a thread, and each call would have to change threads.
	go e.serve()
	select {}
}

// What is wrong with the function's parameters.
func (e *entry) complaint(shown string) (kind, text string) {
	if e.function.Kind() != reflect.Func || e.function.IsNil() {
		return "missing function", "`" + shown + "` is " + describe(e.function) + ", not a function"
	}
	t := e.function.Type()
	if n := t.NumIn() - e.skipped; n != len(e.parameters) {
		takes := " parameters"
		if n == 1 {
			takes = " parameter"
		}
		passed := "`" + strings.Join(e.names, "`, `") + "`"
		text := "`" + shown + "` takes " + strconv.Itoa(n) + takes + ", the problem passes " + strconv.Itoa(len(e.names)) + ": " + passed
		if n > len(e.parameters) {
			text += "; a slice knows its own length, `len(…)`"
		}
		return "wrong number of parameters", text
	}
	for i, parameter := range e.parameters {
		if !parameter.fits(t.In(i + e.skipped)) {
			return "wrong parameter type", "`" + e.names[i] + "` is " + parameter.name() + ", which a parameter of type " + shownType(t.In(i+e.skipped)) + " cannot take"
		}
	}
	return "", ""
}

func (e *entry) serve() {
	arguments := make([]reflect.Value, e.skipped+len(e.parameters))
	var frame []byte
	for {
		request := e.in.receive()
		if request == nil {
			exit()
		}
		status, nanos, reply := e.call(request, arguments, newFrame(frame))
		send(reply, status, nanos)
		for i := range arguments {
			arguments[i] = reflect.Value{}
		}
		frame = reply
		if cap(frame) > 1<<20 {
			frame = nil
		}
	}
}

// Makes one call. A panic becomes the reply that tells of it.
func (e *entry) call(request []byte, arguments []reflect.Value, frame []byte) (status byte, nanos uint64, reply []byte) {
	var started time.Time
	isDone := false
	defer func() {
		if isDone {
			return
		}
		value := recover()
		if !started.IsZero() && nanos == 0 {
			nanos = uint64(time.Since(started))
		}
		status, reply = e.refusal(value, newFrame(frame))
		if value == nil {
			// The goroutine ends, and nobody would answer any more.
			send(reply, raised|is_last, nanos)
			exit()
		}
	}()
	t := e.function.Type()
	in := &reader{request}
	if e.skipped == 1 {
		// Each call has an object of its own.
		arguments[0] = reflect.New(t.In(0).Elem())
	}
	for i, parameter := range e.parameters {
		argument := reflect.New(t.In(i + e.skipped)).Elem()
		parameter.decode(in, argument, &path{name: e.names[i]})
		arguments[i+e.skipped] = argument
	}
	var results []reflect.Value
	started = time.Now()
	if t.IsVariadic() {
		results = e.function.CallSlice(arguments)
	} else {
		results = e.function.Call(arguments)
	}
	nanos = uint64(time.Since(started))
	reply = e.answered(results, frame)
	isDone = true
	return returned, nanos, reply
}

// Encodes the results of a call. A last result that is an error is raised if there is one.
func (e *entry) answered(results []reflect.Value, frame []byte) []byte {
	at := &path{name: "result"}
	isError := func(t reflect.Type) bool {
		return t.Kind() == reflect.Interface && t.Implements(reflect.TypeOf((*error)(nil)).Elem())
	}
	if n := len(results); n > 1 && isError(results[n-1].Type()) {
		if err, is := results[n-1].Interface().(error); is {
			panic(returnedError{err})
		}
		results = results[:n-1]
	}
	switch n := len(results); {
	case n == 0:
		panic(mismatch{at.text(), e.result.name(), e.nothing()})
	case n > 1 && (e.result.kind != '(' || n != len(e.result.items)):
		types := make([]string, n)
		for i, result := range results {
			types[i] = shownType(result.Type())
		}
		panic(mismatch{at.text(), e.result.name(), strconv.Itoa(n) + " results, (" + strings.Join(types, ", ") + ")"})
	}
	return e.result.encodeResults(frame, results, at)
}

// An error that the function returned beside its result.
type returnedError struct{ err error }

// The description of no result, with a hint where an argument was perhaps changed in place.
func (e *entry) nothing() string {
	for i, parameter := range e.parameters {
		if kind := e.function.Type().In(i + e.skipped).Kind(); parameter.name() == e.result.name() && (kind == reflect.Slice || kind == reflect.Ptr) {
			return "nothing (the function has no result; one that changes `" + e.names[i] + "` in place also returns it, and ends with `return " + e.names[i] + "`)"
		}
	}
	return "nothing (the function has no result; the answer is what `return` gives)"
}

// The reply about a call that did not return a right answer.
func (e *entry) refusal(value interface{}, frame []byte) (byte, []byte) {
	switch known := value.(type) {
	case unfit:
		return does_not_fit, putText(putText(putText(frame, known.path), known.value), known.kind)
	case mismatch:
		got, _, _ := strings.Cut(known.got, " (the function")
		return wrong_type, putText(putText(putText(putText(frame, known.got), known.path), known.expected), got)
	case returnedError:
		return raised, putRaised(frame, "error", said(known.err), 0, "")
	case nil:
		line, trace := e.trace()
		return raised, putRaised(frame, "runtime.Goexit", "the function ended its goroutine and returned nothing, as `runtime.Goexit` does", line, trace)
	}
	line, trace := e.trace()
	return raised, putRaised(frame, "panic", said(value), line, trace)
}
