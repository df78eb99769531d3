```javascript
function heapSort(nums) { return nums; }
```
