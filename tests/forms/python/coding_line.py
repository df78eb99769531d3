# -*- coding: utf-8 -*-
from __future__ import annotations
def heap_sort(nums):
    return sorted(nums)
