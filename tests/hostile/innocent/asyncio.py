# An event loop, with tasks, a queue, a timeout and a thread of its own.
import asyncio

async def produce(nums, queue):
    for number in nums:
        await queue.put(number)
    await queue.put(None)

async def consume(queue):
    found = []
    while (number := await queue.get()) is not None:
        found.append(number)
    return found

async def main(nums):
    queue = asyncio.Queue(4)
    _, found = await asyncio.gather(produce(nums, queue), consume(queue))
    await asyncio.sleep(0.001)
    return await asyncio.wait_for(asyncio.to_thread(sorted, found), 60)

def heap_sort(nums):
    return asyncio.run(main(nums))
