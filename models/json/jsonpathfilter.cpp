// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonpathfilter.h"

#include <algorithm>

#include "models/json/jsonlayout.h"
#include "models/json/pathreader.h"

namespace reeve {

namespace {

using Spots = std::vector<JsonSpot>;
constexpr qsizetype largestResult = qsizetype(1) << 30; // bytes

// Whether both are whole numbers, which are compared by their digits: 2^53 + 1 is not 2^53.
template<typename Number> std::optional<int> compared(const QString &left, const QString &right)
{
    bool isLeft = false;
    bool isRight = false;
    Number a{};
    Number b{};
    if constexpr (std::is_same_v<Number, double>) {
        a = left.toDouble(&isLeft);
        b = right.toDouble(&isRight);
    } else if constexpr (std::is_signed_v<Number>) {
        a = left.toLongLong(&isLeft);
        b = right.toLongLong(&isRight);
    } else {
        a = left.toULongLong(&isLeft);
        b = right.toULongLong(&isRight);
    }
    if (!isLeft || !isRight)
        return {};
    return a < b ? -1 : b < a ? 1 : 0;
}

int comparedNumbers(const QString &left, const QString &right)
{
    if (const auto whole = compared<qlonglong>(left, right))
        return *whole;
    if (const auto large = compared<qulonglong>(left, right))
        return *large;
    return compared<double>(left, right).value_or(0);
}

class Selecting
{
public:
    Selecting(const JsonBytes &json, const std::atomic<bool> *isCancelled)
        : m_json(json), m_isCancelled(isCancelled) { }

    Spots run(Spots spots, const std::vector<PathStep> &steps)
    {
        for (const PathStep &step : steps) {
            Spots next;
            for (const JsonSpot &spot : spots) {
                if (step.isDeep)
                    deep(spot, step, next);
                else
                    select(spot, step, next);
                if (isStopped(next))
                    break;
            }
            spots = std::move(next);
        }
        return spots;
    }
    bool isCut() const { return m_isCut; }

private:
    bool isStopped(const Spots &found)
    {
        ++m_work;
        const bool isEnough = std::ssize(found) > mostSelected || m_work > mostSelectedWork
            || (m_isCancelled && m_work % 1'024 == 0 && m_isCancelled->load());
        m_isCut = m_isCut || isEnough;
        return m_isCut;
    }
    // Nested at most deepestJson levels.
    void deep(const JsonSpot &spot, const PathStep &step, Spots &found)
    {
        if (isStopped(found))
            return;
        select(spot, step, found);
        if (!m_json.isContainer(spot))
            return;
        for (const JsonSpot &part : partsOf(spot)) {
            if (m_json.isContainer(part))
                deep(part, step, found);
            if (m_isCut)
                return;
        }
    }
    Spots partsOf(const JsonSpot &spot)
    {
        Spots parts = m_json.parts(spot);
        m_work += std::ssize(parts);
        return parts;
    }
    void select(const JsonSpot &spot, const PathStep &step, Spots &found)
    {
        for (const PathSelector &selector : step.selectors)
            select(spot, selector, found);
    }
    void select(const JsonSpot &spot, const PathSelector &selector, Spots &found)
    {
        using enum PathSelector::Kind;
        const JsonKind kind = m_json.kindOf(spot);
        switch (selector.kind) {
        case NameOrIndex:
            if (kind == JsonKind::Array) {
                bool isNumber = false;
                const qint64 index = selector.name.toLongLong(&isNumber);
                if (isNumber && QString::number(index) == selector.name)
                    append(m_json.item(spot, index), found);
                return;
            }
            [[fallthrough]];
        case Name:
            if (kind == JsonKind::Object)
                append(m_json.member(spot, selector.name), found);
            return;
        case Index:
            if (kind == JsonKind::Array)
                append(m_json.item(spot, selector.index < 0 ? selector.index + m_json.countOf(spot) : selector.index),
                    found);
            return;
        case Slice:
            if (kind == JsonKind::Array)
                slice(spot, selector, found);
            return;
        case Any:
            for (const JsonSpot &part : partsOf(spot))
                found.push_back(part);
            return;
        case Condition:
            for (const JsonSpot &part : partsOf(spot)) {
                if (holds(part, *selector.condition))
                    found.push_back(part);
                if (isStopped(found))
                    return;
            }
            return;
        }
    }
    static void append(const std::optional<JsonSpot> &spot, Spots &found)
    {
        if (spot)
            found.push_back(*spot);
    }
    // RFC 9535, 2.3.4.2.2.
    void slice(const JsonSpot &spot, const PathSelector &selector, Spots &found)
    {
        const qint64 step = selector.step;
        if (step == 0)
            return;
        const Spots parts = partsOf(spot);
        const qint64 count = std::ssize(parts);
        const auto normal = [count](qint64 index) { return index < 0 ? index + count : index; };
        const qint64 begin = normal(selector.begin.value_or(step > 0 ? 0 : count - 1));
        const qint64 end = selector.end ? normal(*selector.end) : step > 0 ? count : -1;
        if (step > 0) {
            for (qint64 i = std::clamp<qint64>(begin, 0, count); i < std::clamp<qint64>(end, 0, count);) {
                found.push_back(parts[static_cast<std::size_t>(i)]);
                i = step > count ? count : i + step;
            }
        } else {
            for (qint64 i = std::clamp<qint64>(begin, -1, count - 1); i > std::clamp<qint64>(end, -1, count - 1);) {
                found.push_back(parts[static_cast<std::size_t>(i)]);
                i = step < -count ? -1 : i + step;
            }
        }
    }

    bool holds(const JsonSpot &item, const PathCondition &condition)
    {
        using enum PathCondition::Kind;
        ++m_work;
        switch (condition.kind) {
        case Or:
            return holds(item, condition.parts[0]) || holds(item, condition.parts[1]);
        case And:
            return holds(item, condition.parts[0]) && holds(item, condition.parts[1]);
        case Not:
            return !holds(item, condition.parts[0]);
        case Exists:
            return !run({item}, condition.left.path).empty();
        case Equal:
            return isEqual(valueOf(item, condition.left), valueOf(item, condition.right));
        case NotEqual:
            return !isEqual(valueOf(item, condition.left), valueOf(item, condition.right));
        case Less:
        case LessOrEqual:
        case Greater:
        case GreaterOrEqual:
            return isInOrder(condition.kind, valueOf(item, condition.left), valueOf(item, condition.right));
        }
        return false;
    }
    struct Value {
        bool isThere = false;
        JsonKind kind = JsonKind::Null;
        QString text{}; // of a container: compact JSON
    };
    Value valueOf(const JsonSpot &item, const PathOperand &operand)
    {
        if (!operand.isPath)
            return {true, operand.kind, operand.text};
        const Spots found = run({item}, operand.path);
        if (found.empty())
            return {};
        const JsonSpot &spot = found.front();
        return {true, m_json.kindOf(spot),
            m_json.isContainer(spot) ? QString::fromUtf8(compactText(m_json.rawOf(spot))) : m_json.textOf(spot)};
    }
    static bool isEqual(const Value &left, const Value &right)
    {
        if (!left.isThere || !right.isThere)
            return left.isThere == right.isThere;
        if (left.kind != right.kind)
            return false;
        return left.kind == JsonKind::Number ? comparedNumbers(left.text, right.text) == 0 : left.text == right.text;
    }
    // Only two numbers, or two texts, have an order.
    static bool isInOrder(PathCondition::Kind kind, const Value &left, const Value &right)
    {
        const bool isNumber = left.kind == JsonKind::Number;
        const bool hasOrder =
            left.isThere && right.isThere && left.kind == right.kind && (isNumber || left.kind == JsonKind::String);
        if (!hasOrder)
            return false;
        const int order = isNumber ? comparedNumbers(left.text, right.text) : left.text.compare(right.text);
        return kind == PathCondition::Kind::Less       ? order < 0
            : kind == PathCondition::Kind::LessOrEqual ? order <= 0
            : kind == PathCondition::Kind::Greater     ? order > 0
                                                       : order >= 0;
    }

    const JsonBytes &m_json;
    const std::atomic<bool> *m_isCancelled;
    qint64 m_work = 0;
    bool m_isCut = false;
};

bool selectsOne(const std::vector<PathStep> &steps)
{
    using enum PathSelector::Kind;
    return std::ranges::all_of(steps, [](const PathStep &step) {
        if (step.isDeep || step.selectors.size() != 1)
            return false;
        const PathSelector::Kind kind = step.selectors.front().kind;
        return kind == Name || kind == Index || kind == NameOrIndex;
    });
}

// Appends a value, and where its secrets are then.
void appendValue(const JsonBytes &json, const JsonSpot &spot, QByteArray &out, std::vector<JsonSpan> &secrets)
{
    const auto at = static_cast<quint32>(out.size());
    if (json.kindOf(spot) == JsonKind::Line) {
        out += jsonString(QString::fromUtf8(json.rawOf(spot)));
        if (json.hasSecretIn(spot))
            secrets.push_back({at, static_cast<quint32>(out.size())});
        return;
    }
    out += json.rawOf(spot);
    if (json.isSecret(spot)) {
        secrets.push_back({at, static_cast<quint32>(out.size())});
        return;
    }
    const quint32 end = json.endOf(spot);
    auto secret = std::ranges::lower_bound(json.secrets(), spot.value, {}, &JsonSpan::begin);
    for (; secret != json.secrets().end() && secret->begin < end; ++secret)
        secrets.push_back({secret->begin - spot.value + at, secret->end - spot.value + at});
}

}

tl::expected<JsonPathFilter, PathProblem> JsonPathFilter::read(const QString &text)
{
    auto steps = readPath(text);
    if (!steps)
        return tl::unexpected(steps.error());
    JsonPathFilter filter;
    filter.m_steps = std::move(*steps);
    return filter;
}

JsonSelection JsonPathFilter::select(const JsonBytes &json, const std::atomic<bool> *isCancelled) const
{
    Selecting selecting(json, isCancelled);
    JsonSelection selection{.spots = selecting.run({json.root()}, m_steps), .isOne = selectsOne(m_steps)};
    selection.isCut = selecting.isCut();
    if (std::ssize(selection.spots) > mostSelected)
        selection.spots.resize(static_cast<std::size_t>(mostSelected));
    return selection;
}

JsonBytesPtr selectedJson(const JsonBytes &json, const JsonSelection &selection)
{
    QByteArray bytes;
    std::vector<JsonSpan> secrets;
    if (selection.isOne) {
        if (selection.spots.empty())
            return {};
        if (json.isLines() && selection.spots.front() == json.root())
            return JsonBytes::readLines(json.bytes(), {}, json.secrets());
        appendValue(json, selection.spots.front(), bytes, secrets);
        return JsonBytes::read(std::move(bytes), {}, std::move(secrets));
    }
    bytes += '[';
    for (const JsonSpot &spot : selection.spots) {
        if (bytes.size() > 1)
            bytes += ",\n";
        appendValue(json, spot, bytes, secrets);
        if (bytes.size() > largestResult)
            return {};
    }
    bytes += ']';
    return JsonBytes::read(std::move(bytes), {}, std::move(secrets));
}

}
