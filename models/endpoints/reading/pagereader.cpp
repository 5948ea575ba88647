// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/pagereader.h"

#include <QCoreApplication>

#include "models/endpoints/reading/documentreader.h"
#include "models/endpoints/reading/rawdocuments.h"

namespace reeve {

namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

ApiError badBody(const QByteArray &body)
{
    const bool isPage = body.trimmed().startsWith('<');
    ApiError error;
    error.fault = Fault::BadBody;
    error.status = 200;
    error.detail = isPage
        ? QCoreApplication::translate("EndpointPage", "A web page came instead of Kibana's answer.")
        : QCoreApplication::translate("EndpointPage", "The body is no page of endpoints, or it is cut short.");
    return error;
}

// simdjson reads a little past the end; grows the bytes in place where there is room.
simdjson::padded_string_view padded(QByteArray &body)
{
    const auto size = static_cast<std::size_t>(body.size());
    body.reserve(body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    return simdjson::padded_string_view(body.data(), size, size + simdjson::SIMDJSON_PADDING);
}

// Whether nothing follows what was read.
error_code wholeOf(od::document &document)
{
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS ? simdjson::SUCCESS
                                                                          : simdjson::TRAILING_CONTENT;
}

class PageReader
{
public:
    explicit PageReader(QByteArray body, bool withTexts = false)
        : m_body(std::move(body))
        , m_text(padded(m_body))
        , m_documents(m_parser, m_text.data() + m_text.size())
        , m_withTexts(withTexts)
    {
    }

    Outcome<EndpointPage> page()
    {
        if (readPage() || !m_hasData || !m_hasTotal || (m_withTexts && !readTexts()))
            return tl::unexpected(badBody(m_body));
        return std::move(m_page);
    }
    Outcome<Endpoint> item()
    {
        if (readItem())
            return tl::unexpected(badBody(m_body));
        return m_page.rows.endpoint(0);
    }

private:
    error_code readPage()
    {
        od::document document;
        od::object root;
        if (const error_code error = m_parser.iterate(m_text).get(document))
            return error;
        if (const error_code error = document.get_object().get(root))
            return error;
        for (auto field : root) {
            if (const error_code error = readField(field))
                return error;
        }
        return wholeOf(document);
    }

    error_code readField(simdjson::simdjson_result<od::field> field)
    {
        std::string_view key;
        od::value value;
        if (const error_code error = field.unescaped_key().get(key))
            return error;
        if (const error_code error = field.value().get(value))
            return error;
        if (key == "data")
            return readData(value);
        if (key != "total")
            return simdjson::SUCCESS;
        std::int64_t total = 0;
        const error_code error = value.get_int64().get(total);
        m_page.total = total;
        m_hasTotal = !error && total >= 0;
        return error;
    }

    error_code readData(od::value value)
    {
        od::array items;
        if (const error_code error = value.get_array().get(items))
            return error;
        m_hasData = true;
        for (auto item : items) {
            od::value document;
            if (const error_code error = item.get(document))
                return error;
            if (const error_code error = readDocument(document))
                return error;
        }
        return simdjson::SUCCESS;
    }

    error_code readDocument(od::value document)
    {
        // Tells documents without any id apart, also from those of other pages.
        std::string place = std::to_string(m_page.documents);
        place += '/';
        place += std::to_string(m_text.size());
        if (const error_code error = m_documents.read(document, place))
            return error;
        m_rowsOfDocuments.push_back(m_page.rows.append(m_documents.draft()).row);
        ++m_page.documents;
        return simdjson::SUCCESS;
    }

    bool readTexts()
    {
        const std::vector<std::string_view> texts = rawDocuments(m_body);
        if (texts.size() != m_rowsOfDocuments.size())
            return false;
        m_page.texts.resize(m_page.rows.size());
        for (std::size_t i = 0; i < texts.size(); ++i)
            m_page.texts[m_rowsOfDocuments[i]] = asOneLine(texts[i]);
        return true;
    }

    error_code readItem()
    {
        od::document document;
        od::value root;
        if (const error_code error = m_parser.iterate(m_text).get(document))
            return error;
        if (const error_code error = document.get_value().get(root))
            return error;
        if (const error_code error = readDocument(root))
            return error;
        return wholeOf(document);
    }

    QByteArray m_body;
    simdjson::padded_string_view m_text;
    od::parser m_parser{};
    DocumentReader m_documents;
    EndpointPage m_page{};
    std::vector<RowStore::Row> m_rowsOfDocuments{}; // in the order of the page
    bool m_withTexts;
    bool m_hasData = false;
    bool m_hasTotal = false;
};

}

Outcome<EndpointPage> readEndpointPage(QByteArray body, bool withTexts)
{
    return PageReader(std::move(body), withTexts).page();
}

Outcome<Endpoint> readEndpointItem(QByteArray body)
{
    return PageReader(std::move(body)).item();
}

}
