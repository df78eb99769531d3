package kata_harness

import (
	"encoding/binary"
	"syscall"
)

const channel = 3

// The largest stack of a goroutine. A stack that is full is copied to one of twice its size, and both count against the memory limit.
const stack_mib = 128

func exit() {
	syscall.Exit(0)
}

// Writes to the channel. If the judge is gone, the process ends.
func writeAll(frame []byte) {
	for len(frame) > 0 {
		n, err := syscall.Write(channel, frame)
		if err == syscall.EINTR {
			continue
		}
		if err != nil || n <= 0 {
			exit()
		}
		frame = frame[n:]
	}
}

// The bytes of a frame before its payload.
const headLen = 13

// An empty frame, to which the payload is appended.
func newFrame(frame []byte) []byte {
	return append(frame[:0], make([]byte, headLen)...)
}

func send(frame []byte, status byte, nanos uint64) {
	binary.LittleEndian.PutUint32(frame, uint32(len(frame)-4))
	frame[4] = status
	binary.LittleEndian.PutUint64(frame[5:], nanos)
	writeAll(frame)
}

// The bytes that were received, and those of them that were read.
type inbox struct {
	buffer []byte
	at     int
}

// The next request; nil at the end of the channel.
func (in *inbox) receive() []byte {
	for {
		have := in.buffer[in.at:]
		wanted := 4
		if len(have) >= 4 {
			length := int(binary.LittleEndian.Uint32(have))
			if len(have) >= 4+length {
				in.at += 4 + length
				return have[4 : 4+length : 4+length]
			}
			wanted = 4 + length
		}
		if cap(in.buffer)-in.at < wanted || in.at > 0 {
			size := wanted
			if size < 1<<16 {
				size = 1 << 16
			}
			moved := in.buffer[:0]
			if cap(in.buffer) < size {
				moved = make([]byte, 0, size)
			}
			in.buffer = append(moved, have...)
			in.at = 0
		}
		n, err := syscall.Read(channel, in.buffer[len(in.buffer):cap(in.buffer)])
		if err == syscall.EINTR {
			continue
		}
		if err != nil || n <= 0 {
			return nil
		}
		in.buffer = in.buffer[:len(in.buffer)+n]
	}
}
