// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonwriter.h"

namespace reeve {

namespace {

class Writer
{
public:
    explicit Writer(bool isIndented) : m_isIndented(isIndented) { }
    void write(const JsonValue &value);
    QByteArray take() { return std::move(m_out); }

private:
    void writeText(const QString &text);
    void writeItems(const JsonValue &value, char open, char close);
    void newLine();

    QByteArray m_out;
    bool m_isIndented;
    int m_depth = 0;
};

void Writer::newLine()
{
    if (m_isIndented)
        m_out += '\n' + QByteArray(m_depth * 2, ' ');
}

// Lone surrogates become \uXXXX, because UTF-8 has no form for them.
void Writer::writeText(const QString &text)
{
    const auto escaped = [](ushort unit) -> QByteArray {
        return "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
    };
    m_out += '"';
    qsizetype from = 0;
    const auto flush = [&](qsizetype to) { m_out += QStringView(text).mid(from, to - from).toUtf8(); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        QByteArray replacement;
        if (c == u'"' || c == u'\\')
            replacement = QByteArray("\\") + char(c.unicode());
        else if (c == u'\n')
            replacement = "\\n";
        else if (c == u'\t')
            replacement = "\\t";
        else if (c == u'\r')
            replacement = "\\r";
        else if (c.unicode() < 0x20 || c.isSurrogate())
            replacement = escaped(c.unicode());
        if (replacement.isEmpty())
            continue;
        flush(i);
        m_out += replacement;
        from = i + 1;
    }
    flush(text.size());
    m_out += '"';
}

void Writer::writeItems(const JsonValue &value, char open, char close)
{
    m_out += open;
    ++m_depth;
    for (size_t i = 0; i < value.size(); ++i) {
        if (i > 0)
            m_out += ',';
        newLine();
        if (value.isObject()) {
            writeText(value.nameAt(i));
            m_out += m_isIndented ? ": " : ":";
        }
        write(value.at(i));
    }
    --m_depth;
    if (!value.isEmpty())
        newLine();
    m_out += close;
}

void Writer::write(const JsonValue &value)
{
    switch (value.kind()) {
    case JsonValue::Kind::Null:
        m_out += "null";
        return;
    case JsonValue::Kind::Boolean:
        m_out += value.toBoolean() ? "true" : "false";
        return;
    case JsonValue::Kind::Number:
        m_out += value.text().toLatin1();
        return;
    case JsonValue::Kind::String:
        return writeText(value.text());
    case JsonValue::Kind::Array:
        return writeItems(value, '[', ']');
    case JsonValue::Kind::Object:
        return writeItems(value, '{', '}');
    }
}

}

QByteArray compactJson(const JsonValue &value)
{
    Writer writer(false);
    writer.write(value);
    return writer.take();
}

QByteArray indentedJson(const JsonValue &value)
{
    Writer writer(true);
    writer.write(value);
    return writer.take();
}

}
