// The precompiled header: the whole standard library, and the harness.
#pragma once
#include <bits/stdc++.h>
#include "serve.hpp"
