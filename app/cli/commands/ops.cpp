// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/json.h"
#include "app/cli/problems.h"
#include "app/cli/render_sql.h"
#include "core/run/render.h"

namespace retort::cli {

namespace {

void writeValue(Json &json, const sql::Value &value)
{
    using Kind = sql::Value::Kind;
    switch (value.kind()) {
    case Kind::None: json.null(); return;
    case Kind::Bool: json.value(value.asBool()); return;
    case Kind::Integer: json.value(value.asInteger()); return;
    case Kind::List:
    case Kind::Tuple:
        json.beginArray();
        for (const sql::Value &item : value.items())
            writeValue(json, item);
        json.endArray();
        return;
    case Kind::Map:
        json.beginObject();
        for (const auto &[key, item] : value.pairs()) {
            json.key(key.isText() ? key.asText() : operations::NodeText().value(key));
            writeValue(json, item);
        }
        json.endObject();
        return;
    case Kind::Text: json.value(value.asText()); return;
    default: json.value(operations::NodeText().value(value)); return;
    }
}

void printJson(Context &context, const run::Rendered &rendered)
{
    Json json;
    json.beginObject();
    for (const bool isUpgrade : {true, false}) {
        json.key(isUpgrade ? "upgrade" : "downgrade").beginArray();
        for (const library::DescribedOperation &operation : rendered.operations) {
            if (operation.isUpgrade != isUpgrade)
                continue;
            const base::Diagnostic &words = operation.description.words;
            json.beginObject().member("operation", operation.kind);
            json.member("words", base::messageText(words, context.translate()));
            json.member("file", words.span.file).member("line", static_cast<std::int64_t>(words.span.begin.line));
            json.key("parameters").beginObject();
            for (const auto &[name, value] : operation.description.parameters.entries()) {
                json.key(name);
                writeValue(json, value);
            }
            json.endObject().endObject();
        }
        json.endArray();
    }
    writeProblems(json, rendered.warnings, context.translate());
    context.print(json.endObject().finish());
}

void printWords(Context &context, const run::Rendered &rendered)
{
    std::string out;
    for (const bool isUpgrade : {true, false}) {
        out += isUpgrade ? "upgrade\n" : "downgrade\n";
        for (const library::DescribedOperation &operation : rendered.operations) {
            if (operation.isUpgrade == isUpgrade)
                out += "  " + base::lineText(operation.description.words, context.translate()) + "\n";
        }
    }
    context.print(out);
}

int runOps(Context &context)
{
    library::CommandRequest request = commandRequest(context, library::CommandKind::Operations);
    request.asSql = true;
    request.destination = {*context.arguments().value("rev")};
    request.revisionWords = request.destination;
    return renderSql(context, request, [](Context &running, const run::Rendered &rendered) {
        if (running.json())
            printJson(running, rendered);
        else
            printWords(running, rendered);
    });
}

constexpr Option kOptions[] = {kDialectOption, kUrlOption};

} // namespace

extern const Command kOpsCommand{
    "ops",
    RETORT_TEXT("cli", "List what a revision does, both ways, in words: each operation with its line."),
    RETORT_TEXT("cli", "The script is evaluated as for --sql. Types and expressions are written as the database in use writes "
                       "them."),
    kOptions,
    {Positional::Arity::One, "rev", RETORT_TEXT("cli", "The revision.")},
    runOps,
};

} // namespace retort::cli
