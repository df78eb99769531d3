package kata_harness

import (
	"encoding/binary"
	"reflect"
	"runtime"
	"strconv"
	"strings"
)

// Endless recursion leaves many frames, so only the first and the last of them are shown.
const framesShown = 4

// The frames of the submission's own file and its helpers, the outermost first, and the line of the innermost one of its own file.
func (e *entry) trace() (line int, shown string) {
	places := make([]uintptr, 1<<12)
	places = places[:runtime.Callers(0, places)]
	frames := runtime.CallersFrames(places)
	var lines []string
	for {
		frame, more := frames.Next()
		if name := e.own(frame.File); name != "" {
			text := "line " + strconv.Itoa(frame.Line) + ", in " + strings.TrimPrefix(frame.Function, "main.")
			if name == e.file {
				if line == 0 {
					line = frame.Line
				}
			} else {
				text = name + ", " + text
			}
			lines = append(lines, text)
		}
		if !more {
			break
		}
	}
	for i, j := 0, len(lines)-1; i < j; i, j = i+1, j-1 {
		lines[i], lines[j] = lines[j], lines[i]
	}
	if n := len(lines); n > 2*framesShown {
		between := "… " + strconv.Itoa(n-2*framesShown) + " more …"
		lines = append(append(append([]string{}, lines[:framesShown]...), between), lines[n-framesShown:]...)
	}
	return line, strings.Join(lines, "\n")
}

// The name of a file as the user knows it; empty for the files of others.
func (e *entry) own(file string) string {
	if file == e.file || strings.HasSuffix(file, "/"+e.file) {
		return e.file
	}
	if _, helper, is := strings.Cut("/"+file, "/beside/"); is {
		return helper
	}
	return ""
}

func putRaised(out []byte, kind, message string, line int, trace string) []byte {
	out = putText(putText(out, kind), message)
	out = binary.LittleEndian.AppendUint64(out, uint64(line))
	return putText(out, trace)
}

// What a panic carries, as Go itself would print it.
func said(value interface{}) (text string) {
	defer func() {
		if recover() != nil {
			text = "(its message cannot be shown)"
		}
	}()
	switch known := value.(type) {
	case error:
		return known.Error()
	case interface{ String() string }:
		return known.String()
	case string:
		return known
	}
	described := reflect.ValueOf(value)
	switch kind := described.Kind(); {
	case kind == reflect.String && described.Type().PkgPath() == "":
		return described.String()
	case isInteger(kind), isFloat(kind), kind == reflect.Bool, kind == reflect.String:
		return describe(described)
	}
	return "a value of type " + shownType(described.Type())
}
