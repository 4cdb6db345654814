// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/standard/uuid.h"

#include "core/library/standard/digest.h"
#include "core/script/runtime/numbers.h"

namespace retort::library::standard {

using script::BigInteger;
using script::CompareOp;
using script::objectOf;
namespace numbers = script::numbers;

namespace {

const std::string &bytesOf(Vm &vm, const Value &value)
{
    const std::string *found = uuidBytes(vm, value);
    if (found == nullptr)
        vm.raise(vm.types().typeError, "a UUID is required, not " + vm.typeOf(value)->name);
    return *found;
}

void setVersion(std::string &bytes, std::int64_t version)
{
    bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3F) | 0x80);
    bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0F) | (version << 4));
}

/// The first eight bytes, whose fields stand in the other order of bytes.
std::string swapped(std::string bytes)
{
    for (const auto &[from, to] : {std::pair{0, 3}, {1, 2}, {4, 5}, {6, 7}})
        std::swap(bytes[static_cast<std::size_t>(from)], bytes[static_cast<std::size_t>(to)]);
    return bytes;
}

std::string fromInteger(Vm &vm, const Value &value)
{
    if (!numbers::isInteger(value))
        vm.raise(vm.types().typeError, "int is required");
    const BigInteger number = numbers::toBig(value);
    if (number.isNegative() || number.bits() > 128)
        vm.raise(vm.types().valueError, "int is out of range (need a 128-bit value)");
    return number.toBytes(16, true);
}

std::string fromBytes(Vm &vm, const Value &value, const char *name)
{
    if (vm.typeOf(value) != vm.types().bytes || objectOf<script::Bytes>(value).bytes.size() != 16)
        vm.raise(vm.types().valueError, std::string(name) + " is not a 16-char string");
    return objectOf<script::Bytes>(value).bytes;
}

std::string fromFields(Vm &vm, const Value &value)
{
    static constexpr std::size_t kSizes[] = {4, 2, 2, 1, 1, 6};
    const std::vector<Value> fields = vm.unpackAll(value);
    if (fields.size() != 6)
        vm.raise(vm.types().valueError, "fields is not a 6-tuple");
    std::string bytes;
    for (std::size_t i = 0; i < 6; ++i) {
        const BigInteger number = numbers::isInteger(fields[i]) ? numbers::toBig(fields[i]) : BigInteger(-1);
        if (number.isNegative() || number.bits() > kSizes[i] * 8) {
            vm.raise(vm.types().valueError, "field " + std::to_string(i + 1) + " out of range (need a "
                                                + std::to_string(kSizes[i] * 8) + "-bit value)");
        }
        bytes += number.toBytes(kSizes[i], true);
    }
    return bytes;
}

Value construct(Vm &vm, Type *, const Call &call)
{
    const Arguments arguments(vm, Session::of(vm).part<UuidTypes>().parameters, nullptr, call);
    const auto given = [&](std::size_t i) { return arguments.has(i) && !arguments[i].isNone(); };
    int count = 0;
    for (std::size_t i = 0; i < 5; ++i)
        count += given(i) ? 1 : 0;
    if (count != 1) {
        vm.raise(vm.types().typeError,
                 "one of the hex, bytes, bytes_le, fields, or int arguments must be given");
    }
    std::string bytes;
    if (given(0)) {
        if (!vm.isStr(arguments[0])) {
            vm.raise(vm.types().attributeError,
                     "'" + vm.typeOf(arguments[0])->name + "' object has no attribute 'replace'");
        }
        bytes = parseUuid(vm.textOf(arguments[0]));
        if (bytes.empty())
            vm.raise(vm.types().valueError, "badly formed hexadecimal UUID string");
    } else if (given(1)) {
        bytes = fromBytes(vm, arguments[1], "bytes");
    } else if (given(2)) {
        bytes = swapped(fromBytes(vm, arguments[2], "bytes_le"));
    } else if (given(3)) {
        bytes = fromFields(vm, arguments[3]);
    } else {
        bytes = fromInteger(vm, arguments[4]);
    }
    if (given(5)) {
        if (arguments.integer(5) < 1 || arguments.integer(5) > 5)
            vm.raise(vm.types().valueError, "illegal version number");
        setVersion(bytes, arguments.integer(5));
    }
    return makeUuid(vm, std::move(bytes));
}

Value integerOf(Vm &vm, std::string_view bytes)
{
    return numbers::integer(vm, BigInteger::fromBytes(bytes, true, false));
}

Value variantOf(Vm &vm, const std::string &bytes)
{
    const auto byte = static_cast<unsigned char>(bytes[8]);
    if ((byte & 0x80) == 0)
        return vm.text("reserved for NCS compatibility");
    if ((byte & 0x40) == 0)
        return vm.text("specified in RFC 4122");
    return vm.text((byte & 0x20) == 0 ? "reserved for Microsoft compatibility" : "reserved for future definition");
}

Value getAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const std::string &bytes = bytesOf(vm, self);
    const std::string_view all = bytes;
    const auto byte = [&](std::size_t i) { return static_cast<std::int64_t>(static_cast<unsigned char>(bytes[i])); };
    if (name->text == "hex")
        return vm.text(toHex(bytes));
    if (name->text == "int")
        return integerOf(vm, all);
    if (name->text == "bytes")
        return vm.bytes(bytes);
    if (name->text == "bytes_le")
        return vm.bytes(swapped(bytes));
    if (name->text == "urn")
        return vm.text("urn:uuid:" + uuidText(bytes));
    if (name->text == "variant")
        return variantOf(vm, bytes);
    if (name->text == "version")
        return (byte(8) & 0xC0) == 0x80 ? Value::integer(byte(6) >> 4) : Value::none();
    if (name->text == "time_low")
        return integerOf(vm, all.substr(0, 4));
    if (name->text == "time_mid")
        return integerOf(vm, all.substr(4, 2));
    if (name->text == "time_hi_version")
        return integerOf(vm, all.substr(6, 2));
    if (name->text == "clock_seq_hi_variant")
        return Value::integer(byte(8));
    if (name->text == "clock_seq_low")
        return Value::integer(byte(9));
    if (name->text == "clock_seq")
        return Value::integer((byte(8) & 0x3F) << 8 | byte(9));
    if (name->text == "node")
        return integerOf(vm, all.substr(10));
    if (name->text == "time") {
        std::string time = bytes.substr(6, 2) + bytes.substr(4, 2) + bytes.substr(0, 4);
        time[0] = static_cast<char>(time[0] & 0x0F);
        return integerOf(vm, time);
    }
    if (name->text == "fields") {
        return vm.tuple({integerOf(vm, all.substr(0, 4)), integerOf(vm, all.substr(4, 2)), integerOf(vm, all.substr(6, 2)),
                         Value::integer(byte(8)), Value::integer(byte(9)), integerOf(vm, all.substr(10))});
    }
    return vm.types().object->ops.getAttribute(vm, self, name);
}

std::string randomBytes(Vm &vm)
{
    std::array<unsigned char, 16> drawn{};
    Session::of(vm).world().drawRandom(drawn);
    return {drawn.begin(), drawn.end()};
}

/// From the clock. It stands still during an evaluation, so a counter makes each one different.
Value uuid1(Vm &vm, Arguments &arguments)
{
    struct Made
    {
        explicit Made(Session &) { }
        std::int64_t count = 0;
        std::string node;
    };
    Made &made = Session::of(vm).part<Made>();
    if (made.node.empty()) {
        made.node = randomBytes(vm);
        made.node[10] = static_cast<char>(made.node[10] | 1); // no network card has such an address
    }
    // Steps of 100 ns since the Gregorian reform.
    const std::uint64_t time = static_cast<std::uint64_t>(Session::of(vm).now()) * 10 + 0x01b21dd213814000ULL
        + static_cast<std::uint64_t>(made.count++);
    std::string bytes;
    for (const int shift : {24, 16, 8, 0, 40, 32, 56, 48})
        bytes += static_cast<char>(time >> shift);
    bytes += made.node.substr(8);
    if (arguments.has(0) && !arguments[0].isNone())
        bytes.replace(10, 6, numbers::toBig(Value::integer(arguments.integer(0))).toBytes(6, true));
    if (arguments.has(1) && !arguments[1].isNone())
        bytes.replace(8, 2, numbers::toBig(Value::integer(arguments.integer(1))).toBytes(2, true));
    setVersion(bytes, 1);
    return makeUuid(vm, bytes);
}

template<std::string (*digest)(std::string_view), int version>
Value uuidOfName(Vm &vm, Arguments &arguments)
{
    std::string bytes = bytesOf(vm, arguments[0]);
    bytes += vm.typeOf(arguments[1]) == vm.types().bytes ? std::string_view(objectOf<script::Bytes>(arguments[1]).bytes)
                                                         : arguments.text(1);
    bytes = digest(bytes).substr(0, 16);
    setVersion(bytes, version);
    return makeUuid(vm, std::move(bytes));
}

Value uuid4(Vm &vm, Arguments &)
{
    std::string bytes = randomBytes(vm);
    setVersion(bytes, 4);
    return makeUuid(vm, std::move(bytes));
}

Value getNode(Vm &vm, Arguments &)
{
    return integerOf(vm, randomBytes(vm).substr(0, 6));
}

constexpr std::array kFunctions{
    NativeEntry{"uuid1(node=, clock_seq=)", uuid1},
    NativeEntry{"uuid3(namespace, name)", uuidOfName<md5, 3>},
    NativeEntry{"uuid4()", uuid4},
    NativeEntry{"uuid5(namespace, name)", uuidOfName<sha1, 5>},
    NativeEntry{"getnode()", getNode},
};
constexpr auto kFunctionExports = functionExports(kFunctions, "uuid");

template<char number>
Value exportNamespace(Session &session, const void *)
{
    // The four of RFC 4122 differ in one byte.
    std::string bytes = parseUuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    bytes[3] = static_cast<char>(static_cast<unsigned char>(bytes[3]) + number);
    return makeUuid(session.vm(), std::move(bytes));
}

} // namespace

UuidTypes::UuidTypes(Session &session)
{
    Vm &vm = session.vm();
    uuid = newTypeIn(vm, "uuid", "UUID");
    parameters = script::Signature::parse(
        vm.atoms(), "UUID(hex=, bytes=, bytes_le=, fields=, int=, version=, *, is_safe=)");
    auto &ops = uuid->ops;
    ops.construct = construct;
    ops.getAttribute = getAttribute;
    ops.str = [](Vm &machine, const Value &self) { return uuidText(bytesOf(machine, self)); };
    ops.repr = [](Vm &machine, const Value &self) { return "UUID('" + uuidText(bytesOf(machine, self)) + "')"; };
    ops.hash = [](Vm &machine, const Value &self) { return hashOfText(bytesOf(machine, self)); };
    ops.compare = [](Vm &machine, CompareOp op, const Value &left, const Value &right) -> Value {
        const std::string *other = uuidBytes(machine, right);
        return other != nullptr ? decide(op, bytesOf(machine, left).compare(*other)) : Value();
    };
    setMethod(vm, uuid.get(), "__int__(self)", [](Vm &machine, Arguments &arguments) -> Value {
        return integerOf(machine, bytesOf(machine, arguments[0]));
    });
}

Value makeUuid(Vm &vm, std::string bytes)
{
    return vm.heap().make<UuidObject>(Session::of(vm).part<UuidTypes>().uuid.get(), std::move(bytes)).value();
}

const std::string *uuidBytes(Vm &vm, const Value &value)
{
    auto *found = static_cast<UuidObject *>(vm.payload(value, Session::of(vm).part<UuidTypes>().uuid.get()));
    return found != nullptr ? &found->bytes : nullptr;
}

std::string uuidText(std::string_view bytes)
{
    std::string hex = toHex(bytes);
    for (const std::size_t at : {20U, 16U, 12U, 8U})
        hex.insert(at, 1, '-');
    return hex;
}

std::string parseUuid(std::string_view text)
{
    std::string digits;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, 4) == "urn:")
            at += 3;
        else if (text.substr(at, 5) == "uuid:")
            at += 4;
        else if (text[at] != '-' && text[at] != '{' && text[at] != '}')
            digits += text[at];
    }
    const auto number = BigInteger::parse(digits, 16);
    return digits.size() == 32 && number ? number->toBytes(16, true) : std::string{};
}

std::span<const Export> uuidExports()
{
    static const std::vector<Export> kAll = [] {
        std::vector<Export> all(kFunctionExports.begin(), kFunctionExports.end());
        all.push_back({"uuid", "UUID", [](Session &session, const void *) { return Value(session.part<UuidTypes>().uuid.get()); }});
        all.push_back({"uuid", "NAMESPACE_DNS", exportNamespace<0>});
        all.push_back({"uuid", "NAMESPACE_URL", exportNamespace<1>});
        all.push_back({"uuid", "NAMESPACE_OID", exportNamespace<2>});
        all.push_back({"uuid", "NAMESPACE_X500", exportNamespace<4>});
        return all;
    }();
    return kAll;
}

} // namespace retort::library::standard
