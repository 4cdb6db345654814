// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// The machine's loop: what each instruction does. Calls from script to script stay in this loop; it is entered again
// only where a function of ours calls back.
#include "core/script/compile/code.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/vm.h"

#include <utility>

namespace retort::script {

namespace {

Value taken(Value *&top)
{
    return std::move(*--top);
}

bool bothIntegers(const Value &a, const Value &b)
{
    return a.isInteger() && b.isInteger();
}

bool compareIntegers(CompareOp op, std::int64_t a, std::int64_t b)
{
    switch (op) {
    case CompareOp::Equal:
        return a == b;
    case CompareOp::NotEqual:
        return a != b;
    case CompareOp::Less:
        return a < b;
    case CompareOp::LessEqual:
        return a <= b;
    case CompareOp::Greater:
        return a > b;
    default:
        return a >= b;
    }
}

} // namespace

Value Vm::loop(const Frame *entry)
{
    Frame *frame = m_frame;
    const Instruction *code = frame->code->instructions.data();
    Value *top = frame->top;
    const auto save = [&] { frame->top = top; };
    const auto reload = [&] {
        frame = m_frame;
        code = frame->code->instructions.data();
        top = frame->top;
    };

    // Whatever throws leaves `top` in the frame as it was before the instruction took its operands; unwinding only
    // needs it to be at or above what the handler keeps.
    for (;;) {
        const Instruction instruction = code[frame->at++];
        const std::uint32_t n = instruction.argument;
        save();
        switch (instruction.op) {
        case Op::Nop:
        case Op::ExtraArgument:
            break;
        case Op::LoadConstant:
            *top++ = frame->code->constants[n];
            break;
        case Op::LoadFast:
            if (frame->values[n].isUndefined())
                raiseUnset(frame->code->locals[n], true);
            *top++ = frame->values[n];
            break;
        case Op::StoreFast:
            frame->values[n] = taken(top);
            break;
        case Op::DeleteFast:
            if (frame->values[n].isUndefined())
                raiseUnset(frame->code->locals[n], true);
            frame->values[n] = Value();
            break;
        case Op::LoadCell:
            if (frame->cells[n]->value.isUndefined())
                raiseUnset(cellName(*frame, n), n < frame->code->cells.size());
            *top++ = frame->cells[n]->value;
            break;
        case Op::StoreCell:
            frame->cells[n]->value = taken(top);
            break;
        case Op::DeleteCell:
            frame->cells[n]->value = Value();
            break;
        case Op::LoadClassCell: {
            const Atom *name = frame->code->names[code[frame->at++].argument];
            const Value *own = frame->names->find(name);
            if (own == nullptr && frame->cells[n]->value.isUndefined())
                raiseUnset(name, false);
            *top++ = own != nullptr ? *own : frame->cells[n]->value;
            break;
        }
        case Op::PushCell:
            *top++ = frame->cells[n].value();
            break;
        case Op::LoadName: {
            const Atom *name = frame->code->names[n];
            if (Value *own = frame->names->find(name)) {
                *top++ = *own;
                break;
            }
            *top++ = loadGlobal(*frame, name);
            break;
        }
        case Op::StoreName:
            frame->names->set(frame->code->names[n], taken(top));
            break;
        case Op::DeleteName:
            if (!frame->names->remove(frame->code->names[n]))
                raiseUnset(frame->code->names[n], false);
            break;
        case Op::LoadGlobal:
            *top++ = loadGlobal(*frame, frame->code->names[n]);
            break;
        case Op::StoreGlobal:
            frame->globals->names.set(frame->code->names[n], taken(top));
            break;
        case Op::DeleteGlobal:
            if (!frame->globals->names.remove(frame->code->names[n]))
                raiseUnset(frame->code->names[n], false);
            break;
        case Op::LoadAttribute: {
            const Value object = taken(top);
            *top++ = getAttribute(object, frame->code->names[n]);
            break;
        }
        case Op::StoreAttribute: {
            const Value object = taken(top);
            const Value value = taken(top);
            setAttribute(object, frame->code->names[n], value);
            break;
        }
        case Op::DeleteAttribute: {
            const Value object = taken(top);
            setAttribute(object, frame->code->names[n], Value());
            break;
        }
        case Op::LoadMethod: {
            const Value object = taken(top);
            Value self;
            Value function = findMethod(object, frame->code->names[n], self);
            *top++ = std::move(function);
            *top++ = std::move(self);
            break;
        }
        case Op::PushUndefined:
            *top++ = Value();
            break;
        case Op::LoadSubscript: {
            const Value key = taken(top);
            const Value object = taken(top);
            *top++ = getItem(object, key);
            break;
        }
        case Op::StoreSubscript: {
            const Value key = taken(top);
            const Value object = taken(top);
            const Value value = taken(top);
            setItem(object, key, value);
            break;
        }
        case Op::DeleteSubscript: {
            const Value key = taken(top);
            const Value object = taken(top);
            setItem(object, key, Value());
            break;
        }
        case Op::BuildSlice: {
            Value step = taken(top);
            Value upper = taken(top);
            Value lower = taken(top);
            *top++ = m_heap.make<SliceObject>(types().slice, std::move(lower), std::move(upper), std::move(step)).value();
            break;
        }
        case Op::Binary:
        case Op::InPlace: {
            const Value right = taken(top);
            const Value left = taken(top);
            const auto op = static_cast<BinaryOp>(n);
            std::int64_t sum = 0;
            if (bothIntegers(left, right) && op == BinaryOp::Add
                && !__builtin_add_overflow(left.asInteger(), right.asInteger(), &sum)) {
                *top++ = Value::integer(sum);
            } else if (bothIntegers(left, right) && op == BinaryOp::Subtract
                       && !__builtin_sub_overflow(left.asInteger(), right.asInteger(), &sum)) {
                *top++ = Value::integer(sum);
            } else {
                *top++ = instruction.op == Op::Binary ? binary(op, left, right) : inPlace(op, left, right);
            }
            break;
        }
        case Op::Unary: {
            const Value operand = taken(top);
            *top++ = unary(static_cast<UnaryOp>(n), operand);
            break;
        }
        case Op::Not: {
            const Value operand = taken(top);
            *top++ = Value::boolean(!truth(operand));
            break;
        }
        case Op::Compare: {
            const Value right = taken(top);
            const Value left = taken(top);
            const auto op = static_cast<CompareOp>(n);
            *top++ = bothIntegers(left, right)
                ? Value::boolean(compareIntegers(op, left.asInteger(), right.asInteger()))
                : compare(op, left, right);
            break;
        }
        case Op::Is: {
            const Value right = taken(top);
            const Value left = taken(top);
            *top++ = Value::boolean(left.isSame(right) == (n == 0));
            break;
        }
        case Op::Contains: {
            const Value container = taken(top);
            const Value item = taken(top);
            *top++ = Value::boolean(contains(container, item) == (n == 0));
            break;
        }
        case Op::Pop:
            *--top = Value();
            break;
        case Op::Copy: {
            const Value &value = *(top - n);
            *top++ = value;
            break;
        }
        case Op::Swap:
            (top - 1)->swap(*(top - n));
            break;
        case Op::Jump:
            if (n < frame->at)
                work();
            frame->at = n;
            break;
        case Op::JumpIfFalse:
        case Op::JumpIfTrue: {
            const Value value = taken(top);
            const bool is = value.isBool() ? value.asBool() : truth(value);
            if (is == (instruction.op == Op::JumpIfTrue))
                frame->at = n;
            break;
        }
        case Op::JumpIfFalseOrPop:
        case Op::JumpIfTrueOrPop:
            if (truth(*(top - 1)) == (instruction.op == Op::JumpIfTrueOrPop))
                frame->at = n;
            else
                *--top = Value();
            break;
        case Op::Iterate: {
            const Value value = taken(top);
            *top++ = iterate(value);
            break;
        }
        case Op::ForNext: {
            work();
            Value value = next(*(top - 1));
            if (value.isUndefined()) {
                *--top = Value();
                frame->at = n;
            } else {
                *top++ = std::move(value);
            }
            break;
        }
        case Op::AsyncIterate: {
            const Value value = taken(top);
            *top++ = callMethod(value, "__aiter__");
            break;
        }
        case Op::AsyncNext:
            work();
            *top = awaitableOf(callMethod(*(top - 1), "__anext__"));
            ++top;
            break;
        case Op::EndAsyncFor: {
            const Value exception = taken(top);
            if (!isInstance(exception, types().stopAsyncIteration))
                throw Raised{exception};
            *--top = Value();
            break;
        }
        case Op::Awaitable: {
            const Value value = taken(top);
            *top++ = awaitableOf(value);
            break;
        }
        case Op::BuildTuple:
        case Op::BuildList: {
            std::vector<Value> items(std::make_move_iterator(top - n), std::make_move_iterator(top));
            top -= n;
            *top++ = instruction.op == Op::BuildTuple ? tuple(std::move(items)) : list(std::move(items));
            break;
        }
        case Op::BuildSet: {
            Ref<Set> made = set();
            for (Value *item = top - n; item < top; ++item)
                addTo(*made, *item);
            for (std::uint32_t i = 0; i < n; ++i)
                *--top = Value();
            *top++ = made.value();
            break;
        }
        case Op::BuildDict: {
            Ref<Dict> made = dict();
            for (Value *pair = top - 2 * static_cast<std::ptrdiff_t>(n); pair < top; pair += 2)
                putInto(*made, pair[0], pair[1]);
            for (std::uint32_t i = 0; i < 2 * n; ++i)
                *--top = Value();
            *top++ = made.value();
            break;
        }
        case Op::BuildText: {
            std::string joined;
            for (Value *part = top - n; part < top; ++part)
                joined += textOf(*part);
            for (std::uint32_t i = 0; i < n; ++i)
                *--top = Value();
            *top++ = text(std::move(joined));
            break;
        }
        case Op::Append: {
            Value item = taken(top);
            appendTo(objectOf<List>(*(top - n)), std::move(item));
            break;
        }
        case Op::AddToSet: {
            const Value item = taken(top);
            addTo(objectOf<Set>(*(top - n)), item);
            break;
        }
        case Op::PutIntoDict: {
            const Value value = taken(top);
            const Value key = taken(top);
            putInto(objectOf<Dict>(*(top - n)), key, value);
            break;
        }
        case Op::ExtendList: {
            const Value iterable = taken(top);
            extend(objectOf<List>(*(top - 1)), iterable);
            break;
        }
        case Op::UpdateSet: {
            const Value iterable = taken(top);
            for (const Value &item : unpackAll(iterable))
                addTo(objectOf<Set>(*(top - 1)), item);
            break;
        }
        case Op::UpdateDict:
        case Op::MergeKeywords: {
            const Value mapping = taken(top);
            update(objectOf<Dict>(*(top - 1)), mapping, instruction.op == Op::MergeKeywords);
            break;
        }
        case Op::ListToTuple: {
            const Value made = taken(top);
            *top++ = tuple(std::move(objectOf<List>(made).items));
            break;
        }
        case Op::Unpack:
        case Op::UnpackStarred: {
            const Value value = taken(top);
            const bool starred = instruction.op == Op::UnpackStarred;
            std::vector<Value> items = unpacked(value, starred ? n & 0xfff : n, starred ? n >> 12 : 0, starred);
            for (std::size_t i = items.size(); i-- > 0;)
                *top++ = std::move(items[i]);
            break;
        }
        case Op::Call:
        case Op::CallNamed: {
            work();
            Call call;
            call.values = top - n;
            if (instruction.op == Op::CallNamed) {
                call.names = frame->code->names.data() + code[frame->at].argument;
                call.named = code[frame->at + 1].argument;
                frame->at += 2;
            }
            call.positional = n - call.named;
            Value *base = top - n - 2;
            const Value *self = base[1].isUndefined() ? nullptr : &base[1];
            if (base[0].isObject() && base[0].asObject()->type == types().function) {
                auto &function = objectOf<Function>(base[0]);
                if (!function.code->isGenerator && !function.code->isAsync) {
                    std::unique_ptr<Frame> called = frameFor(function, self, call);
                    while (top > base)
                        *--top = Value();
                    save();
                    called->caller = frame;
                    m_frame = called.release();
                    reload();
                    break;
                }
            }
            Value result = callAny(base[0], self, call);
            while (top > base)
                *--top = Value();
            *top++ = std::move(result);
            break;
        }
        case Op::CallUnpacked: {
            work();
            const Value keywords = n != 0 ? taken(top) : Value();
            const Value arguments = taken(top);
            const Value self = taken(top);
            const Value function = taken(top);
            *top++ = callUnpacked(function, self, objectOf<List>(arguments).items, keywords);
            break;
        }
        case Op::MakeFunction: {
            const Value codeObject = taken(top);
            const Value closure = (n & 4) != 0 ? taken(top) : Value();
            const Value keywordDefaults = (n & 2) != 0 ? taken(top) : Value();
            const Value defaults = (n & 1) != 0 ? taken(top) : Value();
            *top++ = makeFunction(*frame, codeObject, defaults, keywordDefaults, closure);
            break;
        }
        case Op::MakeClass: {
            const Value keywords = taken(top);
            const Value bases = taken(top);
            const Value body = taken(top);
            *top++ = makeClass(frame->code->names[n], body, objectOf<List>(bases).items, objectOf<Dict>(keywords));
            break;
        }
        case Op::Return: {
            Value result = taken(top);
            save();
            const bool last = frame == entry;
            popFrame();
            if (last)
                return result;
            reload();
            *top++ = std::move(result);
            break;
        }
        case Op::Yield: {
            Value result = taken(top);
            save();
            m_frame = frame->caller;
            return result;
        }
        case Op::DelegateYield: {
            const Value sent = taken(top);
            save();
            Value result;
            Value yielded = delegate(*(top - 1), sent, result);
            if (yielded.isUndefined()) {
                *(top - 1) = std::move(result);
                frame->at = n;
            } else {
                *top++ = std::move(yielded);
            }
            break;
        }
        case Op::PushHandled: {
            Value exception = *(top - 1);
            *(top - 1) = std::exchange(m_handled, exception);
            *top++ = std::move(exception);
            break;
        }
        case Op::PopHandled:
            m_handled = taken(top);
            break;
        case Op::MatchesException: {
            const Value type = taken(top);
            *top = Value::boolean(matchesException(*(top - 1), type));
            ++top;
            break;
        }
        case Op::Raise: {
            const Value cause = n == 2 ? taken(top) : Value();
            const Value exception = n >= 1 ? taken(top) : Value();
            raiseStatement(exception, n == 2, cause);
        }
        case Op::Reraise: {
            const Value exception = taken(top);
            throw Raised{exception};
        }
        case Op::EnterWith:
        case Op::EnterAsyncWith: {
            const bool isAsync = instruction.op == Op::EnterAsyncWith;
            const Value manager = taken(top);
            Value exit = contextMethod(manager, isAsync ? "__aexit__" : "__exit__");
            const Value enter = contextMethod(manager, isAsync ? "__aenter__" : "__enter__");
            Value entered = call(enter);
            *top++ = std::move(exit);
            *top++ = isAsync ? awaitableOf(entered) : std::move(entered);
            break;
        }
        case Op::ExitWith: {
            const Value exit = taken(top);
            *top++ = call(exit, {Value::none(), Value::none(), Value::none()});
            break;
        }
        case Op::ExitWithError: {
            const Value exception = *(top - 1);
            const Value type(typeOf(exception));
            *top = call(*(top - n), {type, exception, Value::none()});
            ++top;
            break;
        }
        case Op::FormatValue: {
            const Value spec = (n & 8) != 0 ? taken(top) : Value();
            const Value value = taken(top);
            *top++ = formatted(value, n & 7, spec);
            break;
        }
        case Op::Import: {
            const std::uint32_t how = code[frame->at++].argument;
            *top++ = import(frame->code->names[n]->text, how & (kImportLeaf - 1), (how & kImportLeaf) != 0);
            break;
        }
        case Op::ImportFrom: {
            Value found = importFrom(*(top - 1), frame->code->names[n]);
            *top++ = std::move(found);
            break;
        }
        case Op::ImportStar: {
            const Value module = taken(top);
            importStar(*frame, module);
            break;
        }
        case Op::AssertionFailed: {
            std::vector<Value> arguments;
            if (n != 0)
                arguments.push_back(taken(top));
            raise(newException(types().assertionError, std::move(arguments)));
        }
        case Op::MatchSequence: {
            const Value value = taken(top);
            *top++ = Value::boolean(isInstance(value, types().list) || isInstance(value, types().tuple)
                                    || isInstance(value, types().range));
            break;
        }
        case Op::MatchMapping: {
            const Value value = taken(top);
            *top++ = Value::boolean(isInstance(value, types().dict));
            break;
        }
        case Op::MatchKeys: {
            const Value keys = taken(top);
            const Value mapping = taken(top);
            *top++ = matchKeys(mapping, objectOf<Tuple>(keys));
            break;
        }
        case Op::MatchClass: {
            const Value names = taken(top);
            const Value type = taken(top);
            const Value subject = taken(top);
            *top++ = matchClass(subject, type, objectOf<Tuple>(names), n);
            break;
        }
        case Op::DictRest: {
            const Value keys = taken(top);
            const Value mapping = taken(top);
            *top++ = dictRest(mapping, objectOf<Tuple>(keys));
            break;
        }
        case Op::Length: {
            const Value value = taken(top);
            *top++ = Value::integer(length(value));
            break;
        }
        }
    }
}

} // namespace retort::script
