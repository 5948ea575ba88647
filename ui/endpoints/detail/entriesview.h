// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A scrolling column of groups of entries; each entry has a title, a text and a badge with its state.

#include <QList>
#include <QScrollArea>

#include "ui/endpoints/table/statusappearance.h"

namespace reeve {

struct DetailEntry {
    StatusAppearance appearance{}; // of the badge; empty word: no badge
    QString title{};
    QString text{}; // plain text, may have several lines

    bool operator==(const DetailEntry &) const = default;
};

struct EntryGroup {
    QString title{};
    StatusAppearance appearance{}; // of the badge; empty word: no badge
    QString note{}; // plain text below the title; empty: none
    QList<DetailEntry> entries{};

    bool operator==(const EntryGroup &) const = default;
};

QString entriesAsText(const QList<EntryGroup> &groups); // for the clipboard

class EntriesView : public QScrollArea
{
    Q_OBJECT
public:
    explicit EntriesView(QWidget *parent = nullptr);

    // Keeps the scroll position. Shows at most 400 entries and states how many are left out.
    void showGroups(const QList<EntryGroup> &groups);
    const QList<EntryGroup> &groups() const { return m_groups; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addGroup(QWidget &body, const EntryGroup &group);
    void addEntry(QWidget &body, const DetailEntry &entry);
    void addText(QWidget &body, const QString &text);

    QList<EntryGroup> m_groups{};
    int m_built = 0;
};

}
