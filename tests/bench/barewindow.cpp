// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>
#include <cstdio>

#include "tests/bench/firstpaint.h"

// The least a table program can be: what the console's start is compared with.
class BareWindow : public QMainWindow
{
public:
    BareWindow()
    {
        auto *view = new QTableView(this);
        view->setModel(new QStandardItemModel(100, 8, view));
        setCentralWidget(view);
        resize(1280, 800);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, this, [] {
            std::puts(reeve::bench::firstPaintLine);
            std::fflush(stdout);
        });
    }
};

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    BareWindow window;
    window.show();
    return QApplication::exec();
}
