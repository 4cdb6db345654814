// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/runtime/type.h"

#include <algorithm>

namespace retort::script {

void Type::clear()
{
    // The order and the bases stay: instances that end later still ask them. Only what may form cycles is let go.
    attributes.clear();
}

bool Type::isSubtypeOf(const Type *other) const
{
    return std::find(order.begin(), order.end(), other) != order.end();
}

const Value *Type::lookUp(const Atom *attribute) const
{
    for (const Type *one : order) {
        if (const Value *found = one->attributes.find(attribute))
            return found;
    }
    return nullptr;
}

} // namespace retort::script
