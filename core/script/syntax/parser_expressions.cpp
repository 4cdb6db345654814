// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/syntax/parser_impl.h"

namespace retort::script {

using namespace ast;
using K = TokenKind;

namespace {

/// How tightly a binary operator binds; 0 is none. Comparison stands between `not` and `|`, and chains.
constexpr int kOr = 1, kAnd = 2, kNot = 3, kCompare = 4, kBitOr = 5, kBitXor = 6, kBitAnd = 7, kShift = 8, kSum = 9,
              kTerm = 10;

int precedence(K kind)
{
    switch (kind) {
    case K::Or:
        return kOr;
    case K::And:
        return kAnd;
    case K::Pipe:
        return kBitOr;
    case K::Caret:
        return kBitXor;
    case K::Ampersand:
        return kBitAnd;
    case K::LeftShift:
    case K::RightShift:
        return kShift;
    case K::Plus:
    case K::Minus:
        return kSum;
    case K::Star:
    case K::Slash:
    case K::DoubleSlash:
    case K::Percent:
    case K::At:
        return kTerm;
    default:
        return 0;
    }
}

} // namespace

Expr *Parser::starExpressions()
{
    const std::uint32_t begin = current().begin;
    Expr *first = starExpression();
    if (!at(K::Comma))
        return first;
    std::vector<Expr *> items{first};
    while (accept(K::Comma)) {
        switch (current().kind) {
        case K::Newline:
        case K::Assign:
        case K::RightParen:
        case K::RightBracket:
        case K::RightBrace:
        case K::Colon:
        case K::Semicolon:
        case K::End:
            return make<Sequence>(ExprKind::Tuple, begin, list(items));
        default:
            items.push_back(starExpression());
        }
    }
    return make<Sequence>(ExprKind::Tuple, begin, list(items));
}

Expr *Parser::starExpression()
{
    if (!at(K::Star))
        return namedExpression();
    const std::uint32_t begin = current().begin;
    ++m_at;
    Expr *value = binary(kBitOr);
    return make<Wrapped>(ExprKind::Starred, begin, value);
}

Expr *Parser::namedExpression()
{
    const std::uint32_t begin = current().begin;
    Expr *value = expression();
    if (!at(K::Walrus))
        return value;
    if (value->kind != ExprKind::Name)
        fail(syntax::kCannotAssign, value->begin, value->end, {describe(value)});
    ++m_at;
    Expr *assigned = expression();
    return make<Named>(ExprKind::Named, begin, value, assigned);
}

Expr *Parser::expression()
{
    const Deeper deeper(*this);
    if (at(K::Lambda))
        return lambda();
    const std::uint32_t begin = current().begin;
    Expr *value = binary(kOr);
    if (!at(K::If))
        return value;
    ++m_at;
    Expr *test = binary(kOr);
    if (!at(K::Else))
        failHere(syntax::kExpected, {"'else' after 'if' expression"});
    ++m_at;
    Expr *otherwise = expression();
    return make<Conditional>(ExprKind::Conditional, begin, test, value, otherwise);
}

Expr *Parser::lambda()
{
    const std::uint32_t begin = current().begin;
    ++m_at;
    const auto list = parameters(K::Colon, false);
    expect(K::Colon, "':'");
    const Context outer = m_context;
    m_context = Context{};
    m_context.function = true;
    Expr *body = expression();
    m_context = outer;
    return make<Lambda>(ExprKind::Lambda, begin, list, body);
}

Expr *Parser::binary(int least)
{
    const std::uint32_t begin = current().begin;
    Expr *left = nullptr;
    if (at(K::Not) && least <= kNot) {
        const Deeper deeper(*this);
        ++m_at;
        Expr *operand = binary(kNot);
        left = make<Unary>(ExprKind::Unary, begin, K::Not, operand);
    } else {
        left = unary();
    }
    for (;;) {
        if (least <= kCompare) {
            if (Expr *compared = comparison(left, begin); compared != left) {
                left = compared;
                continue;
            }
        }
        const K op = current().kind;
        const int level = precedence(op);
        if (level == 0 || level < least)
            return left;
        if (level > kAnd) {
            ++m_at;
            Expr *right = binary(level + 1);
            left = make<Binary>(ExprKind::Binary, begin, op, left, right);
            continue;
        }
        std::vector<Expr *> values{left};
        while (accept(op))
            values.push_back(binary(level + 1));
        left = make<Bool>(ExprKind::Bool, begin, op == K::And, list(values));
    }
}

bool Parser::compareOperator(CompareOp &op)
{
    switch (current().kind) {
    case K::Equal:
        op = CompareOp::Equal;
        break;
    case K::NotEqual:
        op = CompareOp::NotEqual;
        break;
    case K::Less:
        op = CompareOp::Less;
        break;
    case K::LessEqual:
        op = CompareOp::LessEqual;
        break;
    case K::Greater:
        op = CompareOp::Greater;
        break;
    case K::GreaterEqual:
        op = CompareOp::GreaterEqual;
        break;
    case K::In:
        op = CompareOp::In;
        break;
    case K::Is:
        op = ahead(1).kind == K::Not ? CompareOp::IsNot : CompareOp::Is;
        m_at += op == CompareOp::IsNot ? 1 : 0;
        break;
    case K::Not:
        if (ahead(1).kind != K::In)
            return false;
        op = CompareOp::NotIn;
        ++m_at;
        break;
    default:
        return false;
    }
    ++m_at;
    return true;
}

Expr *Parser::comparison(Expr *left, std::uint32_t begin)
{
    CompareOp op{};
    if (!compareOperator(op))
        return left;
    std::vector<CompareOp> ops;
    std::vector<Expr *> rights;
    do {
        ops.push_back(op);
        rights.push_back(binary(kBitOr));
    } while (compareOperator(op));
    return make<Compare>(ExprKind::Compare, begin, left, list(ops), list(rights));
}

Expr *Parser::unary()
{
    const K op = current().kind;
    if (op != K::Plus && op != K::Minus && op != K::Tilde)
        return power();
    const Deeper deeper(*this);
    const std::uint32_t begin = current().begin;
    ++m_at;
    Expr *operand = unary();
    return make<Unary>(ExprKind::Unary, begin, op, operand);
}

Expr *Parser::power()
{
    const std::uint32_t begin = current().begin;
    Expr *base = nullptr;
    if (at(K::Await)) {
        if (!m_context.async)
            failHere(syntax::kOutsideAsync, {"await"});
        ++m_at;
        Expr *value = primary();
        base = make<Wrapped>(ExprKind::Await, begin, value);
    } else {
        base = primary();
    }
    if (!accept(K::DoubleStar))
        return base;
    const Deeper deeper(*this);
    Expr *exponent = unary();
    return make<Binary>(ExprKind::Binary, begin, K::DoubleStar, base, exponent);
}

Expr *Parser::primary()
{
    return trailers(atom());
}

Expr *Parser::trailers(Expr *object)
{
    const std::uint32_t begin = object->begin;
    for (;;) {
        if (at(K::Dot)) {
            ++m_at;
            const std::uint32_t nameBegin = current().begin;
            const Atom *name = expectName();
            object = make<Attribute>(ExprKind::Attribute, begin, object, name, nameBegin);
        } else if (at(K::LeftParen)) {
            const auto list = arguments();
            object = make<CallExpr>(ExprKind::Call, begin, object, list);
        } else if (at(K::LeftBracket)) {
            object = subscript(object);
        } else {
            return object;
        }
    }
}

Expr *Parser::subscript(Expr *object)
{
    const std::uint32_t begin = object->begin;
    const Deeper deeper(*this);
    ++m_at;
    const std::uint32_t indexBegin = current().begin;
    Expr *index = slice();
    if (at(K::Comma)) {
        std::vector<Expr *> items{index};
        while (accept(K::Comma) && !at(K::RightBracket))
            items.push_back(slice());
        index = make<Sequence>(ExprKind::Tuple, indexBegin, list(items));
    }
    expect(K::RightBracket, "']'");
    return make<Subscript>(ExprKind::Subscript, begin, object, index);
}

Expr *Parser::slice()
{
    const std::uint32_t begin = current().begin;
    Expr *lower = nullptr;
    if (!at(K::Colon)) {
        lower = starExpression();
        if (!at(K::Colon))
            return lower;
    }
    expect(K::Colon, "':'");
    const auto atEnd = [this] { return at(K::Colon) || at(K::Comma) || at(K::RightBracket); };
    Expr *upper = atEnd() ? nullptr : expression();
    Expr *step = nullptr;
    if (accept(K::Colon) && !atEnd())
        step = expression();
    return make<Slice>(ExprKind::Slice, begin, lower, upper, step);
}

ArenaList<Argument> Parser::arguments()
{
    const Deeper deeper(*this);
    expect(K::LeftParen, "'('");
    std::vector<Argument> out;
    bool keywordSeen = false;
    bool unpackedDict = false;
    while (!at(K::RightParen)) {
        const std::uint32_t begin = current().begin;
        if (accept(K::DoubleStar)) {
            out.push_back(Argument{nullptr, expression(), 2, begin});
            unpackedDict = true;
        } else if (accept(K::Star)) {
            if (unpackedDict)
                fail(syntax::kPositionalAfterKeyword, begin, lastEnd());
            out.push_back(Argument{nullptr, expression(), 1, begin});
        } else if (at(K::Name) && ahead(1).kind == K::Assign) {
            const Atom *name = current().atom;
            for (const Argument &other : out) {
                if (other.name == name)
                    failHere(syntax::kKeywordRepeated, {std::string(name->text)});
            }
            m_at += 2;
            out.push_back(Argument{name, expression(), 0, begin});
            keywordSeen = true;
        } else {
            Expr *value = namedExpression();
            if (atComprehension()) {
                value = comprehension(ComprehensionKind::Generator, begin, value, nullptr);
            } else if (keywordSeen || unpackedDict) {
                fail(syntax::kPositionalAfterKeyword, begin, lastEnd());
            }
            out.push_back(Argument{nullptr, value, 0, begin});
        }
        if (!accept(K::Comma))
            break;
    }
    if (!at(K::RightParen))
        failHere(syntax::kInvalidSyntax);
    ++m_at;
    return list(out);
}

ArenaList<For> Parser::comprehensionLoops()
{
    std::vector<For> loops;
    while (atComprehension()) {
        const bool isAsync = accept(K::Async);
        expect(K::For, "'for'");
        Expr *target = targetList(K::In);
        expect(K::In, "'in'");
        Expr *iterable = binary(kOr);
        std::vector<Expr *> conditions;
        while (accept(K::If)) {
            const std::uint32_t begin = current().begin;
            Expr *condition = binary(kOr);
            if (accept(K::Walrus)) {
                Expr *value = binary(kOr);
                condition = make<Named>(ExprKind::Named, begin, condition, value);
            }
            conditions.push_back(condition);
        }
        loops.push_back(For{target, iterable, list(conditions), isAsync});
    }
    return list(loops);
}

Expr *Parser::targetList(K end)
{
    const std::uint32_t begin = current().begin;
    std::vector<Expr *> items;
    bool comma = false;
    while (!at(end)) {
        const std::uint32_t itemBegin = current().begin;
        const bool starred = accept(K::Star);
        Expr *item = binary(kBitOr);
        if (starred)
            item = make<Wrapped>(ExprKind::Starred, itemBegin, item);
        checkTarget(item, syntax::kCannotAssign);
        items.push_back(item);
        if (!accept(K::Comma)) {
            comma = items.size() > 1;
            break;
        }
        comma = true;
    }
    if (items.empty())
        failHere(syntax::kInvalidSyntax);
    return comma ? make<Sequence>(ExprKind::Tuple, begin, list(items)) : items.front();
}

Expr *Parser::comprehension(ComprehensionKind kind, std::uint32_t begin, Expr *element, Expr *value)
{
    if (element->kind == ExprKind::Starred)
        fail(syntax::kStarredHere, element->begin, element->end);
    const auto loops = comprehensionLoops();
    return make<Comprehension>(ExprKind::Comprehension, begin, kind, element, value, loops);
}

const char *Parser::describe(const Expr *expr)
{
    switch (expr->kind) {
    case ExprKind::Constant:
        switch (as<Constant>(expr).value) {
        case ConstantKind::None:
            return "None";
        case ConstantKind::True:
            return "True";
        case ConstantKind::False:
            return "False";
        case ConstantKind::Ellipsis:
            return "ellipsis";
        }
        return "literal";
    case ExprKind::Number:
    case ExprKind::String:
    case ExprKind::Bytes:
        return "literal";
    case ExprKind::Joined:
        return "f-string expression";
    case ExprKind::Call:
        return "function call";
    case ExprKind::Unary:
    case ExprKind::Binary:
    case ExprKind::Bool:
        return "expression";
    case ExprKind::Compare:
        return "comparison";
    case ExprKind::Conditional:
        return "conditional expression";
    case ExprKind::Lambda:
        return "lambda";
    case ExprKind::Set:
        return "set display";
    case ExprKind::Dict:
        return "dict literal";
    case ExprKind::Comprehension:
        return as<Comprehension>(expr).type == ComprehensionKind::Generator ? "generator expression" : "comprehension";
    case ExprKind::Await:
        return "await expression";
    case ExprKind::Yield:
    case ExprKind::YieldFrom:
        return "yield expression";
    case ExprKind::Named:
        return "named expression";
    case ExprKind::Starred:
        return "starred";
    default:
        return "expression";
    }
}

void Parser::checkTarget(const Expr *target, const base::Message &message) const
{
    switch (target->kind) {
    case ExprKind::Name:
    case ExprKind::Attribute:
    case ExprKind::Subscript:
        return;
    case ExprKind::Starred:
        if (&message == &syntax::kCannotDelete)
            break;
        return checkTarget(as<Wrapped>(target).value, message);
    case ExprKind::List:
    case ExprKind::Tuple:
        for (const Expr *item : as<Sequence>(target).items)
            checkTarget(item, message);
        return;
    default:
        break;
    }
    fail(message, target->begin, target->end, {describe(target)});
}

} // namespace retort::script
