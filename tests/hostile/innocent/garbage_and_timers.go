// Goroutines, timers, finalizers, a temporary file and much garbage.
func heapSort(nums []int) []int {
	done := make(chan []int)
	var group sync.WaitGroup
	for i := 0; i < 50; i++ {
		group.Add(1)
		go func(i int) {
			defer group.Done()
			held := make([]*[1024]int, 0)
			for j := 0; j < 100; j++ {
				part := new([1024]int)
				part[i] = j
				held = append(held[:j%10], part)
			}
			runtime.Gosched()
		}(i)
	}
	timer := time.AfterFunc(time.Millisecond, func() { runtime.GC() })
	defer timer.Stop()
	file, err := os.CreateTemp("", "nums")
	if err != nil {
		panic(err)
	}
	defer os.Remove(file.Name())
	for _, x := range nums {
		fmt.Fprintln(file, x)
	}
	file.Seek(0, 0)
	go func() {
		var found []int
		lines := bufio.NewScanner(file)
		for lines.Scan() {
			x, _ := strconv.Atoi(lines.Text())
			found = append(found, x)
		}
		sort.Ints(found)
		done <- found
	}()
	group.Wait()
	select {
	case found := <-done:
		return found
	case <-time.After(time.Minute):
		return nil
	}
}
