// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A page for tests that stores the session passed to it.

#include "ui/parts/page.h"

namespace reeve {

class FakePage : public Page
{
public:
    explicit FakePage(QString title) : m_title(std::move(title)) { }

    QString title() const override { return m_title; }
    QString iconName() const override { return QStringLiteral("monitor"); }
    void setSession(Session *now) override { session = now; }
    QString unsavedWork() const override { return unsaved; }

    Session *session = nullptr;
    QString unsaved{}; // returned by unsavedWork()

private:
    QString m_title;
};

}
