// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/exactjsonreader.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

namespace reeve {

namespace {

using Sax = nlohmann::json_sax<nlohmann::json>;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JsonReader)
};

struct Wording {
    std::string_view sign; // in the library's message
    const char *text;
};

// The first that fits.
constexpr std::array wordings{
    Wording{"unexpected end of input", QT_TRANSLATE_NOOP("JsonReader", "The text ends too early.")},
    Wording{"ill-formed UTF-8", QT_TRANSLATE_NOOP("JsonReader", "These bytes are not UTF-8.")},
    Wording{
        "control character", QT_TRANSLATE_NOOP("JsonReader", "Line ends and tabs in a text are written \\n and \\t.")},
    Wording{"missing closing quote", QT_TRANSLATE_NOOP("JsonReader", "The closing quote of a text is missing.")},
    Wording{"invalid string", QT_TRANSLATE_NOOP("JsonReader", "A text has an escape that JSON does not know.")},
    Wording{"invalid number", QT_TRANSLATE_NOOP("JsonReader", "JSON does not write numbers like this.")},
    Wording{"number overflow", QT_TRANSLATE_NOOP("JsonReader", "The number is too large.")},
    Wording{"expected end of input", QT_TRANSLATE_NOOP("JsonReader", "More text follows behind the end of the value.")},
    Wording{"parsing object key", QT_TRANSLATE_NOOP("JsonReader", "A name in double quotes is expected here.")},
    Wording{"parsing object separator", QT_TRANSLATE_NOOP("JsonReader", "A colon is expected behind the name.")},
    Wording{"expected '}'", QT_TRANSLATE_NOOP("JsonReader", "A comma or } is expected here.")},
    Wording{"expected ']'", QT_TRANSLATE_NOOP("JsonReader", "A comma or ] is expected here.")},
    Wording{"invalid literal", QT_TRANSLATE_NOOP("JsonReader", "Texts have to stand in double quotes.")},
};

QString wordingOf(std::string_view message)
{
    const auto *found = std::find_if(wordings.begin(), wordings.end(),
        [message](const Wording &one) { return message.find(one.sign) != std::string_view::npos; });
    return found == wordings.end() ? Texts::tr("A value is expected here.") : Texts::tr(found->text);
}

QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

class Builder final : public Sax
{
public:
    JsonValue result{};
    std::string message{}; // of the first error
    size_t offset = 0;
    bool isTooDeep = false;

    bool null() override { return add({}); }
    bool boolean(bool value) override { return add(JsonValue::boolean(value)); }
    bool number_integer(number_integer_t value) override
    {
        // 0 with a sign: the others come as number_unsigned.
        return add(JsonValue::number(value == 0 ? QStringLiteral("-0") : QString::number(value)));
    }
    bool number_unsigned(number_unsigned_t value) override { return add(JsonValue::number(QString::number(value))); }
    bool number_float(number_float_t, const string_t &digits) override
    {
        return add(JsonValue::number(QString::fromLatin1(digits.data(), static_cast<qsizetype>(digits.size()))));
    }
    bool string(string_t &value) override { return add(JsonValue::string(fromUtf8(value))); }
    bool binary(binary_t &) override { return false; }
    bool start_object(size_t) override { return open(JsonValue::object()); }
    bool key(string_t &name) override
    {
        m_names.back() = fromUtf8(name);
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(size_t) override { return open(JsonValue::array()); }
    bool end_array() override { return close(); }
    bool parse_error(size_t position, const std::string &, const nlohmann::detail::exception &error) override
    {
        message = error.what();
        offset = position > 0 ? position - 1 : 0;
        return false;
    }

private:
    bool add(JsonValue value)
    {
        if (m_open.empty())
            result = std::move(value);
        else if (m_open.back().isObject())
            m_open.back().addMember(std::move(m_names.back()), std::move(value));
        else
            m_open.back().append(std::move(value));
        return true;
    }
    bool open(JsonValue value)
    {
        isTooDeep = m_open.size() >= static_cast<size_t>(deepestJson);
        m_open.push_back(std::move(value));
        m_names.emplace_back();
        return !isTooDeep;
    }
    bool close()
    {
        JsonValue value = std::move(m_open.back());
        m_open.pop_back();
        m_names.pop_back();
        return add(std::move(value));
    }

    std::vector<JsonValue> m_open{};
    std::vector<QString> m_names{}; // of the member that comes next, for each open value
};

JsonTextProblem problemAt(const QByteArray &text, qsizetype offset, QString message)
{
    const QByteArray before = text.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {
        .message = std::move(message),
        .offset = std::min(offset, text.size()),
        .line = static_cast<int>(before.count('\n')) + 1,
        .column = static_cast<int>(QString::fromUtf8(before.mid(lineStart)).size()) + 1,
    };
}

}

tl::expected<JsonValue, JsonTextProblem> readJsonExactly(const QByteArray &text)
{
    Builder builder;
    const char *begin = text.constData();
    if (nlohmann::json::sax_parse(begin, begin + text.size(), &builder)) {
        // nlohmann::json takes a zero byte for the end of the text.
        const qsizetype zero = text.indexOf('\0');
        if (zero < 0)
            return std::move(builder.result);
        return tl::unexpected(problemAt(text, zero, wordingOf("expected end of input")));
    }
    const auto offset = static_cast<qsizetype>(builder.offset);
    if (builder.isTooDeep)
        return tl::unexpected(
            problemAt(text, offset, Texts::tr("Values are nested more than %L1 levels deep.").arg(deepestJson)));
    if (text.trimmed().isEmpty())
        return tl::unexpected(problemAt(text, 0, Texts::tr("There is no JSON here.")));
    return tl::unexpected(problemAt(text, offset, wordingOf(builder.message)));
}

}
