// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/context.h"
#include "app/cli/json.h"
#include "core/compat/alembic_texts.h"
#include "core/project/templates.h"

namespace retort::cli {

namespace {

void printJson(Context &context)
{
    Json json;
    json.beginObject().key("templates").beginArray();
    for (const project::Template &one : project::templates())
        json.beginObject().member("name", one.name).member("synopsis", one.synopsis).endObject();
    context.print(json.endArray().endObject().finish());
}

int runListTemplates(Context &context)
{
    if (context.json()) {
        printJson(context);
        return 0;
    }
    std::string out = compat::kAvailableTemplates;
    for (const project::Template &one : project::templates())
        (((out += one.name) += " - ") += one.synopsis) += '\n';
    context.print(out + compat::kTemplatesAreUsed + "retort init --template generic ./scripts\n");
    return 0;
}

} // namespace

extern const Command kListTemplatesCommand{
    "list_templates", RETORT_TEXT("cli", "List the templates that init can make a project from."), "", {}, {},
    runListTemplates,
};

} // namespace retort::cli
