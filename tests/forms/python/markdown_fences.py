# Form: The text was copied with the fences of its Markdown block.
# Verdict: compile_error
# Says: a mark of Markdown

```python
def heap_sort(nums):
    return sorted(nums)
```
