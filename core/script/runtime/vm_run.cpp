// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Running frames, and finding the handler of what was raised. The instructions themselves stand in vm_loop.cpp.
#include "core/script/compile/code.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/vm.h"

namespace retort::script {

namespace {

/// An exception that is raised again and again gathers places all the while.
constexpr std::size_t kLongestTrace = 1000;

const ProtectedRange *handlerFor(const Code &code, std::uint32_t at)
{
    for (const ProtectedRange &range : code.handlers) {
        if (at >= range.begin && at < range.end)
            return &range;
    }
    return nullptr;
}

} // namespace

Vm::NativeLevel::NativeLevel(Vm &vm)
    : m_vm(vm)
{
    if (vm.m_nativeDepth >= vm.m_budgets.nativeDepth)
        vm.stop(running::kTooDeep, {std::to_string(vm.m_budgets.nativeDepth)});
    ++vm.m_nativeDepth;
}

std::unique_ptr<Frame> Vm::takeFrame()
{
    if (m_depth >= m_budgets.depth)
        stop(running::kTooDeep, {std::to_string(m_budgets.depth)});
    ++m_depth;
    if (m_spareFrames.empty())
        return std::make_unique<Frame>();
    std::unique_ptr<Frame> frame = std::move(m_spareFrames.back());
    m_spareFrames.pop_back();
    return frame;
}

void Vm::giveBack(std::unique_ptr<Frame> frame)
{
    --m_depth;
    frame->values.clear(); // keeps its room for the next call
    frame->cells.clear();
    frame->function = Value();
    frame->code = {};
    frame->globals = {};
    frame->names = nullptr;
    frame->caller = nullptr;
    frame->ofGenerator = frame->ended = false;
    frame->at = 0;
    if (m_spareFrames.size() < 64)
        m_spareFrames.push_back(std::move(frame));
}

/// The frame that is running has ended: back to its caller.
void Vm::popFrame()
{
    Frame *frame = m_frame;
    m_frame = frame->caller;
    if (frame->ofGenerator)
        frame->ended = true;
    else
        giveBack(std::unique_ptr<Frame>(frame));
}

/// Runs a frame to its end and gives its value.
Value Vm::runFrame(std::unique_ptr<Frame> frame)
{
    const NativeLevel level(*this);
    Frame *entry = frame.release();
    entry->caller = m_frame;
    m_frame = entry;
    const Value handled = m_handled;
    Value result = execute(entry);
    m_handled = handled;
    return result;
}

Value Vm::execute(const Frame *entry)
{
    // Stopped: no handler, no finally. Every frame down to the one that C++ waits for ends here.
    const auto leave = [&] {
        while (m_frame != entry)
            popFrame();
        popFrame();
    };
    for (;;) {
        Value exception;
        try {
            return loop(entry);
        } catch (Raised &raised) {
            exception = std::move(raised.exception);
        } catch (MemorySpent &) {
            try {
                stop(running::kTooMuchMemory, {std::to_string(m_budgets.memory >> 20)}); // while its place is known
            } catch (Stopped &) {
                leave();
                throw;
            }
        } catch (...) {
            leave();
            throw;
        }
        if (!unwind(entry, exception))
            throw Raised{exception};
    }
}

/// Goes up the frames to a handler. False where C++ has to carry the exception on: the entry frame has ended.
bool Vm::unwind(const Frame *entry, const Value &exception)
{
    auto &error = objectOf<ExceptionObject>(exception);
    for (;;) {
        Frame &frame = *m_frame;
        const std::uint32_t at = frame.at == 0 ? 0 : frame.at - 1;
        const SourceRange range = frame.code->ranges[at];
        // What is raised again where it was caught (a with, a finally) has told its place already.
        if (error.trace.size() < kLongestTrace && error.toldBy != &frame)
            error.trace.push_back(TracePoint{frame.code, range.begin, range.end});
        error.toldBy = &frame;
        if (const ProtectedRange *handler = handlerFor(*frame.code, at)) {
            const Value *base = frame.stackBase() + handler->depth;
            while (frame.top > base)
                *--frame.top = Value();
            *frame.top++ = exception;
            frame.at = handler->handler;
            return true;
        }
        const bool last = &frame == entry;
        popFrame();
        if (last)
            return false;
    }
}

Value Vm::resume(Generator &generator, const Value &sent, const Value *thrown)
{
    if (generator.running)
        raise(types().valueError, "generator already executing");
    if (!generator.frame) {
        if (thrown != nullptr)
            raise(*thrown);
        return {};
    }
    const NativeLevel level(*this);
    const Ref<Generator> alive(&generator);
    Frame *frame = generator.frame.get();
    frame->caller = m_frame;
    const Value handled = m_handled;
    m_frame = frame;
    generator.running = true;
    try {
        if (thrown != nullptr && !unwind(frame, *thrown))
            throw Raised{*thrown};
        if (thrown == nullptr && frame->at > 0)
            *frame->top++ = sent;
        Value value = execute(frame);
        generator.running = false;
        m_handled = handled;
        if (!frame->ended)
            return value;
        generator.frame.reset();
        generator.result = std::move(value);
        return {};
    } catch (...) {
        generator.running = false;
        m_handled = handled;
        generator.frame.reset();
        throw;
    }
}

void Vm::refill(std::uint64_t steps)
{
    // The clock is looked at in portions: cancel is seen within a thousandth of a second.
    constexpr std::uint64_t kPortion = 4096;
    if (m_cancel.isCancelled())
        stop(running::kCancelled);
    m_stepsBehind += kPortion > steps ? kPortion : steps;
    if (m_stepsBehind > m_budgets.steps)
        stop(running::kTooManySteps, {std::to_string(m_budgets.steps)});
    m_stepsLeft += kPortion > steps ? kPortion : steps;
}

} // namespace retort::script
