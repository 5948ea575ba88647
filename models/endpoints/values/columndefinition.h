// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The table of columns: everything that is known about a column stands in its one line of columndefinition.cpp.
// Other folders read it from here, so that a new column of text needs no code of its own.

#include <QString>
#include <QStringList>
#include <optional>
#include <span>

#include "models/endpoints/values/endpoint.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "models/endpoints/values/rowfield.h"

namespace reeve {

// How a row stores the value of a column, which decides how the value is shown, exported, searched and sorted.
enum class CellKind : std::uint8_t {
    OwnText, // a RowText
    OwnList, // a RowText with one entry per line
    PrimaryAddress, // one entry of RowText::Addresses, see primaryAddress()
    SharedText, // a RowTerm
    SharedList, // a RowTerm with one entry per line
    HostStatus,
    PolicyStatus,
    Isolation,
    PolicyRevision,
    LastCheckIn, // a time, shown as an age
    Written, // a time, shown as date and time
};

struct CellDefinition {
    CellKind kind = CellKind::OwnText;
    std::optional<RowText> text{}; // set for OwnText, OwnList and PrimaryAddress
    std::optional<RowTerm> term{}; // set for SharedText and SharedList
    QString Endpoint::*member = nullptr; // the same value in an Endpoint; null unless it is one text
    QStringList Endpoint::*listMember = nullptr; // the same value in an Endpoint; null unless it is a list
};

// How KQL can ask for the value.
enum class KqlFieldKind : std::uint8_t { None, Keyword, Address, HostStatus, PolicyStatus, Isolation };

struct KqlFieldDefinition {
    KqlFieldKind kind = KqlFieldKind::None;
    const char *name = ""; // below "united.endpoint."; empty if one field alone does not hold the value
};

// How the filter box compares values of the column with "<", "<=", ">" and ">=".
enum class Comparable : std::uint8_t { No, Version, Time, Number };

// Where a column stands as long as the user has not arranged the columns.
enum class DefaultPlace : std::uint8_t {
    Visible, // in the order of EndpointColumn
    VisibleLast, // visible, after all columns that are Visible
    Hidden, // after the visible ones
};

struct ColumnDefinition {
    EndpointColumn column = EndpointColumn::HostName;
    const char *name = ""; // stable key, in Latin-1; see endpointColumnName()
    const char *title = ""; // source text in the translation context "EndpointColumn"; see endpointColumnTitle()
    const char *sortField = ""; // Kibana's; empty if Kibana cannot sort by the column
    CellDefinition cell{};
    KqlFieldDefinition kql{};
    // Words that the filter box accepts before the colon besides `name`: lower case, without separators, separated by spaces.
    // The first one is the suggested name. Empty: the filter box cannot ask for the column.
    const char *filterNames = "";
    int width = 0; // by default, in device-independent pixels
    DefaultPlace place = DefaultPlace::Hidden;
    bool isFacet = false; // its distinct values are counted, and can be chosen beside the table
    Comparable comparable = Comparable::No; // Time and Number: the filter box can do nothing else with the column
};

const ColumnDefinition &columnDefinition(EndpointColumn column);
// Every column once, in the order of EndpointColumn.
std::span<const ColumnDefinition> columnDefinitions();

}
