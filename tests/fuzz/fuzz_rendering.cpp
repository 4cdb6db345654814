// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
// A revision's upgrade() with alembic and SQLAlchemy imported: whatever it does, there is SQL or one error. The second
// byte says on which dialect ("#0" PostgreSQL, "#1" MySQL, "#2" MariaDB, "#3" SQLite).
#include "core/library/context/environment.h"
#include "tests/fuzz/play_script.h"

#include <cstddef>
#include <cstdint>

using namespace retort;

namespace {

constexpr const char *kDialects[] = {"postgresql+psycopg2", "mysql+pymysql", "mariadb+pymysql", "sqlite"};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::EmptyWorld world;
    library::Session session(world, fuzz::tinyBudgets());
    library::configureForTests(session, kDialects[size > 1 ? data[1] % 4 : 0],
                               {{session.vm().atoms().intern("literal_binds"), script::Value::boolean(true)}});
    fuzz::play(session, {reinterpret_cast<const char *>(data), size});
    fuzz::require(fuzz::isUtf8(library::Environment::of(session).output));
    return 0;
}
