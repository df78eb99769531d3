// Threads, futures and whatever makes them wait for each other.
#include <barrier>
#include <condition_variable>
#include <future>
#include <latch>
#include <semaphore>
#include <shared_mutex>
#include <stop_token>
#include <sys/resource.h>
#include <pthread.h>
static void* deep(void* n) {
    volatile char room[1 << 16];
    room[0] = 1;
    long left = reinterpret_cast<long>(n);
    return left ? deep(reinterpret_cast<void*>(left - room[0])) : nullptr;
}
static vector<long long> merge_sort(vector<long long> nums, int depth) {
    if (nums.size() < 2) return nums;
    auto middle = nums.begin() + nums.size() / 2;
    vector<long long> left(nums.begin(), middle), right(middle, nums.end()), merged;
    auto policy = depth < 2 ? launch::async : launch::deferred;
    auto other = async(policy, merge_sort, left, depth + 1);
    right = merge_sort(right, depth + 1);
    left = other.get();
    merge(left.begin(), left.end(), right.begin(), right.end(), back_inserter(merged));
    return merged;
}
vector<long long> heap_sort(vector<long long> nums) {
    barrier meet(2);
    latch done(1);
    counting_semaphore<4> slots(0);
    shared_mutex shared;
    timed_mutex timed;
    condition_variable_any ready;
    jthread waits([&](stop_token stop) {
        meet.arrive_and_wait();
        shared_lock lock(shared);
        ready.wait(lock, stop, [] { return false; });
        done.count_down();
    });
    meet.arrive_and_wait();
    waits.request_stop();
    done.wait();
    slots.release();
    slots.acquire();
    if (!timed.try_lock_for(chrono::milliseconds(1))) throw runtime_error("locked");
    thread([&] { if (timed.try_lock_for(chrono::milliseconds(1))) timed.unlock(); }).join();
    timed.unlock();
    promise<int> promised;
    thread([&] { promised.set_value_at_thread_exit(1); }).detach();
    promised.get_future().wait();
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 32 << 20);
    pthread_t thread;
    if (pthread_create(&thread, &attributes, deep, reinterpret_cast<void*>(200L)) != 0) throw runtime_error("no thread");
    pthread_setname_np(thread, "deep");
    pthread_join(thread, nullptr);
    sched_param parameters;
    int policy;
    pthread_getschedparam(pthread_self(), &policy, &parameters);
    this_thread::yield();
    this_thread::sleep_for(chrono::milliseconds(1));
    if (thread::hardware_concurrency() == 0) throw runtime_error("no processor");
    return merge_sort(nums, 0);
}
