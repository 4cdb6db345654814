// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/result.h"

#include <iostream>

namespace {

inline constexpr retort::base::Message kGreeting{"consumer.greeting", RETORT_TEXT("consumer", "{0} is linked.")};

retort::base::Result<int> greet()
{
    return retort::base::fail(kGreeting, {"Retort"});
}

} // namespace

int main()
{
    const auto result = greet();
    if (result)
        return 1;
    std::cout << result.error().code() << ": " << retort::base::messageText(result.error()) << "\n";
    return 0;
}
